package io.echolot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.dialogue.say.SmsSegments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsSegmentsTest {

  @ParameterizedTest
  @CsvSource({
    "a, 0, 1",
    "a, 160, 1",
    "a, 161, 2",
    "a, 306, 2",
    "a, 307, 3",
    "ß, 160, 1",
    "€, 80, 1",
    "€, 81, 2",
    "€, 152, 2", // 76 of them fill 152 of 153 septets, none is split
    "€, 153, 3",
    "ş, 70, 1",
    "ş, 71, 2",
    "ş, 134, 2",
    "ş, 135, 3",
    "😀, 35, 1",
    "😀, 36, 2",
    "😀, 66, 2", // 33 of them fill 66 of 67 units
    "😀, 67, 3",
  })
  void segmentsAreCountedAsCarriersDo(String letter, int times, int segments) {
    assertThat(SmsSegments.count(letter.repeat(times))).isEqualTo(segments);
  }

  @ParameterizedTest
  @CsvSource({"'Größe € [ok]', ''", "ş and 😀 and ş, ş😀"})
  void whatIsBeyondTheAlphabetIsNamedOnce(String text, String beyond) {
    assertThat(SmsSegments.beyondGsm(text)).isEqualTo(beyond);
    assertThat(SmsSegments.isGsm(text)).isEqualTo(beyond.isEmpty());
  }
}
