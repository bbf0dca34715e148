package io.echolot.surveys.records.alert.message;

import io.echolot.survey.language.TextPattern;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Our own words in the messages of alerts. */
final class AlertTexts {

  static final List<String> LANGUAGES = List.of("de", "en");

  private static final Map<String, Map<String, TextPattern>> TEXTS =
      LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), AlertTexts::load));

  private AlertTexts() {}

  /**
   * A text.
   *
   * @param language one of {@link #LANGUAGES}
   * @param values by the names of its places
   */
  static String of(String language, String key, Map<String, ?> values) {
    return TEXTS.get(language).get(key).fill(values);
  }

  private static Map<String, TextPattern> load(String language) {
    return TextPattern.beside(AlertTexts.class, "alert-" + language + ".json", language);
  }
}
