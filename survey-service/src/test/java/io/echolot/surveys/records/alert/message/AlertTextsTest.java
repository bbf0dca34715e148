package io.echolot.surveys.records.alert.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.survey.language.TextPattern;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlertTextsTest {

  /** More than one message ever tells of. */
  private static final int LARGEST = 20_000;

  private static List<String> languages() {
    return AlertTexts.LANGUAGES;
  }

  private static Map<String, TextPattern> texts(String language) {
    return TextPattern.beside(AlertTexts.class, "alert-" + language + ".json", language);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void messagesSayAllOfItWithEachFormOfTheLanguagesNumbers(String language) {
    assertThat(texts(language)).containsOnlyKeys(texts("en").keySet());
    texts(language).forEach((name, text) -> assertThat(text.lacking(LARGEST)).as(name).isEmpty());
  }
}
