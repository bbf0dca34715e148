package io.echolot.listener.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"field\":\"mentions[0].text\",\"message\":\"must not be blank\"}] | mentions[0].text must not be blank",
        "[{\"field\":\"a\",\"message\":\"b\"},{\"field\":\"c\",\"message\":\"d\"}] | a b; c d",
        "[] | without a reason"
      })
  void aRefusalIsLoggedWithItsReasons(String violations, String line) {
    assertThat(
            Gateway.reasons(
                ContractsJson.read(violations.getBytes(StandardCharsets.UTF_8), JsonNode.class)))
        .isEqualTo(line);
  }
}
