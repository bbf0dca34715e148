package io.echolot.gateway.audience.access;

import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.survey.language.LanguageMatch;
import io.echolot.survey.language.TextPattern;
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
  static final List<String> LANGUAGES = List.of("de", "en", "fr");

  private static final Map<String, Map<String, TextPattern>> TEXTS =
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
    Map<String, TextPattern> texts = TEXTS.get(ours);
    String theirs = LanguageMatch.of(survey.languages(), wishes).orElse(survey.fallbackLanguage());
    String name = survey.name().in(theirs, theirs).replaceAll("\\p{Cntrl}", " ");
    Map<String, Object> values = Map.of("survey", name, "code", code, "minutes", minutes);
    return new CodeMail(texts.get("subject").fill(values), texts.get("text").fill(values));
  }

  private static Map<String, TextPattern> load(String language) {
    return TextPattern.beside(CodeMail.class, "mail-" + language + ".json", language);
  }
}
