package io.echolot.gateway.page.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.question.Question;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.page.Kinds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormReaderTest {

  private static final PublishedSurvey SURVEY =
      new Kinds("t", "kinds", "pk_x").survey("kinds.json");

  private static String read(String question, String language, Map<String, List<String>> form) {
    Question asked = SURVEY.question(question).orElseThrow();
    return new FormReader(form, language)
        .read(asked)
        .map(answer -> answer.toString())
        .orElse("")
        .replace('"', '\'');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "de | 0.250 | 0.250",
        "en | 0,250 | 0.250",
        "de | 1.250 | 1250",
        "en | 1.250 | 1.250",
        "en | 1,250 | 1250",
        "de-CH | 1’250.50 | 1250.50",
        "fr | 1\u202f250,5 | 1250.5",
        "ar | ٢٥٠ | 250",
        "de | 12.34.56 | '12.34.56'",
        "de | 5 EUR | '5 EUR'",
      })
  void aNumberIsReadByThePagesLanguage(String language, String written, String value) {
    assertThat(read("amount", language, Map.of("a", List.of(written))))
        .isEqualTo("{'value':" + value + "}");
  }

  @ParameterizedTest
  @CsvSource({"words", "amount", "day"})
  void whatShowsNothingIsNoAnswer(String question) {
    for (String blank : List.of(" ", "\u00a0", "\u200b", "\ufe0f", "\u3164", "\u2800", "\0")) {
      assertThat(read(question, "de", Map.of("a", List.of(blank)))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"'\u200b', ''", "' Zu laut 📢', 'Zu laut 📢'"})
  void ownWordsThatShowNothingAreNone(String written, String words) {
    assertThat(read("one", "de", Map.of("a", List.of("else"), "other", List.of(written))))
        .isEqualTo("{'value':['else']" + (words.isEmpty() ? "" : ",'other':'" + words + "'") + "}");
  }
}
