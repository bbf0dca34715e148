package io.echolot.survey.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageWishesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | de",
        "de-AT, de;q=0.9, en;q=0.8 | de-AT de en",
        "fr;q=0.5, ar-EG | ar-EG fr",
        "en;q=0, de | de",
        "en ; q = 0.1 ,de;q=0.2 | de en",
        "zh-Hant-TW,zh;q=0.9 | zh-Hant-TW zh",
        "*;q=0.1, de | de *",
        "de;q=2, en;q=x | de en",
        "a;b;c, ,;, ;q=1 | a",
        "'' | ''",
      })
  void theyComeByTheirQuality(String header, String wishes) {
    assertThat(String.join(" ", LanguageWishes.of(header))).isEqualTo(wishes);
  }
}
