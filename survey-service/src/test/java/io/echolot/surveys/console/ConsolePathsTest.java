package io.echolot.surveys.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsolePathsTest {

  @ParameterizedTest
  @CsvSource({
    "/console, true",
    "/console/, true",
    "/console/surveys, true",
    "/console/surveys/v1.2, true",
    "/console/surveys/shop.nps/versions, true",
    "/console/apiary, true",
    "/console/api/metrics/v1/scores, false",
    "/console/assets/app.js, false",
    "/console/assets/none, false",
    "/console/favicon.ico, false",
    "/console/app.html, false",
    "/consoles, false",
    "/, false",
    "/v1/surveys, false",
  })
  void isAScreen(String path, boolean expected) {
    assertThat(ConsolePaths.isScreen(path)).isEqualTo(expected);
  }
}
