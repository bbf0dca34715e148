package io.echolot.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutTextTest {

  @ParameterizedTest
  @CsvSource({
    "hello, 5, hello",
    "hello!, 5, hell…",
    // A character beyond U+FFFF has two code units.
    "a😀😀, 4, a😀…",
    "a😀😀, 3, a…",
    "😀, 1, …",
    // A letter and its accent, a thumb and its colour, a flag, a family.
    "ae\u0301e, 3, a…",
    "a👍🏽!, 5, a…",
    "a🇩🇪🇫🇷, 6, a🇩🇪…",
    "a👩‍👩‍👧b, 8, a…",
    // One letter under more marks than fit.
    "e\u0301\u0301\u0301, 3, e\u0301…",
  })
  void noCharacterIsTornApart(String text, int longest, String kept) {
    assertThat(CutText.of(text, longest)).isEqualTo(kept);
    assertThat(CutText.of(text, longest).length()).isLessThanOrEqualTo(longest);
  }
}
