package io.echolot.gateway.audience;

import com.fasterxml.jackson.core.type.TypeReference;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.PublishedSurvey;
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
  private static final Map<String, Map<String, String>> TEXTS =
      List.of("de", "en", "fr").stream()
          .collect(Collectors.toMap(Function.identity(), CodeMail::load));

  /**
   * The e-mail of a code.
   *
   * @param language BCP 47 tag; empty for the survey's first. English if there are no words for it
   * @param minutes how long the code can be used
   */
  static CodeMail of(PublishedSurvey survey, String language, String code, long minutes) {
    String wanted = language.isEmpty() ? survey.fallbackLanguage() : language;
    Map<String, String> texts = TEXTS.getOrDefault(wanted.split("-", 2)[0], TEXTS.get(FALLBACK));
    String name = survey.name().in(wanted, survey.fallbackLanguage()).replaceAll("\\p{Cntrl}", " ");
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
