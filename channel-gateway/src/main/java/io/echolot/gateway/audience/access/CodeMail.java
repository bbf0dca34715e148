package io.echolot.gateway.audience.access;

import com.fasterxml.jackson.core.type.TypeReference;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.survey.language.LanguageMatch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The e-mail that carries a code.
 *
 * @param subject one line
 * @param text plain text
 */
record CodeMail(String subject, String text) {

  private static final String FALLBACK = "en";
  private static final List<String> LANGUAGES = List.of("de", "en", "fr");
  private static final Map<String, Map<String, String>> TEXTS =
      LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), CodeMail::load));

  /**
   * The e-mail of a code.
   *
   * @param language BCP 47 tag; empty for the survey's first. English if there are no words for it
   * @param minutes how long the code can be used
   */
  static CodeMail of(PublishedSurvey survey, String language, String code, long minutes) {
    String wanted = language.isEmpty() ? survey.fallbackLanguage() : language;
    List<String> wishes = List.of(wanted);
    String ours = LanguageMatch.of(LANGUAGES, wishes).orElse(FALLBACK);
    Map<String, String> texts = TEXTS.get(ours);
    String theirs = LanguageMatch.of(survey.languages(), wishes).orElse(survey.fallbackLanguage());
    String name = survey.name().in(theirs, theirs).replaceAll("\\p{Cntrl}", " ");
    return new CodeMail(
        fill(texts.get("subject"), name, code, minutes),
        fill(texts.get("text"), name, code, minutes));
  }

  private static String fill(String text, String survey, String code, long minutes) {
    return text.replace("{code}", code)
        .replace("{minutes}", Long.toString(minutes))
        .replace("{survey}", survey);
  }

  private static Map<String, String> load(String language) {
    try (InputStream file = CodeMail.class.getResourceAsStream("mail-" + language + ".json")) {
      return ContractsJson.mapper().readValue(file, new TypeReference<Map<String, String>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
