package io.echolot.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTagTest {

  @ParameterizedTest
  @CsvSource({
    "de, true",
    "de-AT, true",
    "zh-Hant-TW, true",
    "DE, true",
    "x-ours, true",
    "'', false",
    "!!, false",
    "de_AT, false",
    "d, false",
    "de-, false",
    "en-abcdefgh-abcdefgh-abcdefgh-abcdefgh, false"
  })
  void aTagIsTold(String text, boolean fits) {
    assertThat(LanguageTag.fits(text)).isEqualTo(fits);
  }
}
