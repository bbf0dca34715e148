package io.echolot.survey.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageMatchTest {

  static Stream<JsonNode> cases() throws IOException {
    JsonNode cases =
        ContractsJson.mapper()
            .readTree(LanguageMatchTest.class.getResourceAsStream("match-cases.json"));
    return StreamSupport.stream(cases.spliterator(), false);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theLanguageThatSuitsIsFound(JsonNode given) {
    assertThat(
            LanguageMatch.of(texts(given.get("languages")), texts(given.get("wishes")))
                .orElse(null))
        .as(given.toString())
        .isEqualTo(given.get("match").textValue());
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::textValue).toList();
  }
}
