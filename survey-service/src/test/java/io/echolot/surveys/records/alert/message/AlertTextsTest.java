package io.echolot.surveys.records.alert.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.testkit.OwnTexts;
import org.junit.jupiter.api.Test;

class AlertTextsTest {

  /** More than one message ever tells of. */
  private static final int LARGEST = 20_000;

  @Test
  void messagesSayAllOfItWithEachFormOfTheLanguagesNumbers() {
    assertThat(OwnTexts.gaps(AlertTexts.class, "alert", AlertTexts.LANGUAGES, LARGEST)).isEmpty();
  }
}
