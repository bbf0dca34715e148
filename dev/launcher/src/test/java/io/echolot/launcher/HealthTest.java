package io.echolot.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"checks\":[{\"name\":\"a\",\"status\":\"DOWN\"},{\"name\":\"b\",\"status\":\"UP\"}]} | not ready: a",
        "{\"checks\":[]} | not ready",
        "<html> | not ready"
      })
  void whatIsMissingIsNamed(String body, String state) {
    assertThat(Health.unready(body)).isEqualTo(state);
  }
}
