package io.echolot.surveys.authoring.survey.check.base;

import io.echolot.contracts.LocalizedText;
import io.echolot.survey.recall.Recall;
import io.echolot.surveys.authoring.survey.check.base.Known.Scope;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts must be there in every language, and recall only what is known where they are read.
 *
 * @param languages those of the survey
 * @param references what can be recalled
 * @param findings what is wrong goes here
 */
public record Texts(List<String> languages, References references, Findings findings) {

  /**
   * What was meant to be recalled, whether or not it is written as {@link Recall} wants it. Not by
   * a word boundary, which means another thing on Java 19 and later.
   */
  private static final Pattern MEANT =
      Pattern.compile(
          "\\{[\\s\\u00A0\\u202F]*(?:answer|hidden|variable|customer)(?![\\p{L}\\p{M}\\p{N}_])");

  /** A text that must be there. */
  public void required(LocalizedText text, String path, Scope scope) {
    LocalizedText given = text == null ? LocalizedText.EMPTY : text;
    for (String language : languages) {
      if (given.texts().getOrDefault(language, "").isBlank()) {
        findings.add(path + "." + language, "is missing");
      }
    }
    recalls(given, path, scope);
  }

  /** A text that may be left out, but then in all languages. */
  public void optional(LocalizedText text, String path, Scope scope) {
    if (text.texts().values().stream().anyMatch(words -> !words.isBlank())) {
      required(text, path, scope);
    }
  }

  private void recalls(LocalizedText text, String path, Scope scope) {
    new TreeMap<>(text.texts())
        .forEach((language, words) -> recalls(words, path + "." + language, scope));
  }

  private void recalls(String words, String path, Scope scope) {
    List<String> refs = Recall.refs(words).toList();
    Set<String> distinct = refs.stream().collect(Collectors.toSet());
    distinct.stream().sorted().forEach(ref -> references.resolve(ref, scope, path));
    if (MEANT.matcher(words).results().count() > refs.size()) {
      findings.add(path, "recalls must be written like {answer.nps} or {hidden.name|there}");
    }
  }
}
