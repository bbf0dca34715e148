package io.echolot.surveys.records.response.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagFormTest {

  @ParameterizedTest
  @CsvSource({
    "late, late",
    "'  Rückruf   bitte ', rückruf bitte",
    "'a\u00a0\tb', a b",
    "'u\u0308ber', über",
    "ÄRGER, ärger",
    "v2.1/b-c_d:e, v2.1/b-c_d:e",
    "配送, 配送",
    "1st, 1st"
  })
  void whatIsMeantIsOneTagHoweverItIsWritten(String given, String tag) {
    assertThat(TagForm.of(given)).contains(tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "=cmd()",
        "-1",
        "@home",
        "a|b",
        "a,b",
        "a;b",
        "a\"b",
        "a\u0000",
        "$a",
        "a\u202eb"
      })
  void whatWouldBreakACellIsNone(String given) {
    assertThat(TagForm.of(given)).isEmpty();
  }

  @Test
  void itIsShort() {
    assertThat(TagForm.of("ä".repeat(TagForm.LONGEST))).isPresent();
    assertThat(TagForm.of("ä".repeat(TagForm.LONGEST + 1))).isEmpty();
    // In lower case it is longer.
    assertThat(TagForm.of("İ".repeat(TagForm.LONGEST))).isEmpty();
  }
}
