package io.echolot.dialogue;

import io.echolot.contracts.PublishedSurvey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In which of a survey's languages a conversation is held. */
public final class Languages {

  private Languages() {}

  /** The primary language subtag in lower case: {@code de} of {@code de-AT}. */
  static String base(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }

  /**
   * The survey's language for someone who would like {@code wishes}, the most wanted first: the tag
   * itself or a less specific one (RFC 4647 lookup), else one of the same language, else the
   * survey's first. Empty wishes are skipped.
   */
  public static String choose(PublishedSurvey survey, List<String> wishes) {
    return wishes.stream()
        .filter(wish -> !wish.isEmpty())
        .flatMap(wish -> match(survey.languages(), wish).stream())
        .findFirst()
        .orElse(survey.fallbackLanguage());
  }

  private static Optional<String> match(List<String> languages, String wish) {
    Stream<String> lookup =
        Stream.iterate(wish, tag -> !tag.isEmpty(), Languages::lessSpecific)
            .flatMap(tag -> languages.stream().filter(tag::equalsIgnoreCase));
    Stream<String> sameLanguage =
        languages.stream().filter(tag -> !base(wish).isEmpty() && base(tag).equals(base(wish)));
    return Stream.concat(lookup, sameLanguage).findFirst();
  }

  private static String lessSpecific(String tag) {
    int dash = tag.lastIndexOf('-');
    return dash < 0 ? "" : tag.substring(0, dash);
  }

  /**
   * The survey's language that the whole message names: by its tag, or by its name in itself or in
   * English ({@code DE}, {@code Deutsch}, {@code German}).
   */
  static Optional<String> namedIn(String message, PublishedSurvey survey) {
    String bare = Fold.bare(message);
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
        .map(Fold::bare);
  }
}
