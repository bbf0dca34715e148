package io.echolot.gateway.audience.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.testkit.OwnTexts;
import org.junit.jupiter.api.Test;

class MailTextsTest {

  /** A day in minutes, which is longer than any code is good. */
  private static final int LARGEST = 1440;

  @Test
  void mailsSayAllOfItWithEachFormOfTheLanguagesNumbers() {
    assertThat(OwnTexts.gaps(CodeMail.class, "mail", CodeMail.LANGUAGES, LARGEST)).isEmpty();
  }
}
