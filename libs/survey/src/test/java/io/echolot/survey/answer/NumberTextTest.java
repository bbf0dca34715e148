package io.echolot.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NumberTextTest {

  static Stream<JsonNode> cases() throws IOException {
    JsonNode cases =
        ContractsJson.mapper()
            .readTree(NumberTextTest.class.getResourceAsStream("number-cases.json"));
    return StreamSupport.stream(cases.spliterator(), false);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aNumberIsReadAsItIsWritten(JsonNode given) {
    String written = given.get("written").textValue();
    String language = given.get("language").textValue();

    assertThat(NumberText.read(written, language).map(BigDecimal::toPlainString).orElse(null))
        .as(given.toString())
        .isEqualTo(given.get("number").textValue());
  }
}
