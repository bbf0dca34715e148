package io.echolot.gateway.audience.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.survey.language.TextPattern;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MailTextsTest {

  /** A day in minutes, which is longer than any code is good. */
  private static final int LARGEST = 1440;

  private static List<String> languages() {
    return CodeMail.LANGUAGES;
  }

  private static Map<String, TextPattern> texts(String language) {
    return TextPattern.beside(CodeMail.class, "mail-" + language + ".json", language);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void mailsSayAllOfItWithEachFormOfTheLanguagesNumbers(String language) {
    assertThat(texts(language)).containsOnlyKeys(texts("en").keySet());
    texts(language).forEach((name, text) -> assertThat(text.lacking(LARGEST)).as(name).isEmpty());
  }
}
