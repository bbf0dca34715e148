package io.echolot.dialogue.lexicon;

import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.dialogue.token.CaseFolding;
import io.echolot.survey.language.LanguageMatch;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In which of a survey's languages a conversation is held. */
public final class Languages {

  private Languages() {}

  /** The primary language subtag in lower case: {@code de} of {@code de-AT}. */
  public static String base(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }

  /**
   * The survey's language for someone who would like {@code wishes}, the most wanted first: the one
   * that suits ({@link LanguageMatch}), else the survey's first.
   */
  public static String choose(PublishedSurvey survey, List<String> wishes) {
    return LanguageMatch.of(survey.languages(), wishes).orElse(survey.fallbackLanguage());
  }

  /**
   * The survey's language that the whole message names: by its tag, or by its name in itself or in
   * English ({@code DE}, {@code Deutsch}, {@code German}).
   */
  public static Optional<String> namedIn(String message, PublishedSurvey survey) {
    String bare = CaseFolding.bare(message);
    return bare.isEmpty()
        ? Optional.empty()
        : survey.languages().stream().filter(tag -> names(tag).anyMatch(bare::equals)).findFirst();
  }

  private static Stream<String> names(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    return Stream.of(
            tag,
            locale.getLanguage(),
            locale.getDisplayLanguage(locale),
            locale.getDisplayLanguage(Locale.ENGLISH))
        .map(CaseFolding::bare);
  }
}
