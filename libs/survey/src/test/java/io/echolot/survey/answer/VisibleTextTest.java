package io.echolot.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VisibleTextTest {

  static Stream<JsonNode> cases() throws IOException {
    JsonNode cases =
        ContractsJson.mapper()
            .readTree(VisibleTextTest.class.getResourceAsStream("visible-cases.json"));
    return StreamSupport.stream(cases.spliterator(), false);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatCannotBeSeenIsBlank(JsonNode given) {
    assertThat(VisibleText.isBlank(given.get("text").textValue()))
        .as(given.toString())
        .isEqualTo(given.get("blank").booleanValue());
  }
}
