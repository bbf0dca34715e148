package io.echolot.survey.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the language of a survey that suits somebody best: for each wish in turn, the tag itself or
 * a less specific one (RFC 4647, section 3.4), then one of the same language in the same script,
 * then any of the same language. Script has the same rule in {@code language.js}.
 */
public final class LanguageMatch {

  /** Languages under another name: withdrawn codes, and Norwegian as one language. */
  private static final Map<String, String> SAME =
      Map.of(
          "iw", "he", "in", "id", "ji", "yi", "mo", "ro", "tl", "fil", "sh", "sr", "nb", "no", "nn",
          "no");

  /** In which script a language is written where a tag doesn't say it (Unicode CLDR). */
  private static final Map<String, String> USUAL_SCRIPT = Map.of("zh", "hans", "sr", "cyrl");

  /** Where Chinese is written in the other script, and Serbian in Latin. */
  private static final Map<String, Set<String>> ELSEWHERE =
      Map.of("zh", Set.of("tw", "hk", "mo"), "sr", Set.of("me"));

  private static final Map<String, String> OTHER_SCRIPT = Map.of("zh", "hant", "sr", "latn");

  private LanguageMatch() {}

  /**
   * The one of {@code languages} that suits; empty if none does.
   *
   * @param languages BCP 47 tags
   * @param wishes BCP 47 tags, the most wanted first; {@code *} and what is no tag wish nothing
   */
  public static Optional<String> of(List<String> languages, List<String> wishes) {
    return wishes.stream()
        .map(LanguageMatch::plain)
        .filter(wish -> wish.matches("[a-z]{2,8}(-[a-z0-9]{1,8})*"))
        .flatMap(wish -> match(languages, wish).stream())
        .findFirst();
  }

  private static Optional<String> match(List<String> languages, String wish) {
    Stream<String> lookup =
        Stream.iterate(wish, tag -> !tag.isEmpty(), LanguageMatch::lessSpecific)
            .flatMap(tag -> languages.stream().filter(one -> plain(one).equals(tag)))
            .filter(one -> script(plain(one)).equals(script(wish)));
    List<String> same =
        languages.stream().filter(one -> language(plain(one)).equals(language(wish))).toList();
    Stream<String> sameScript =
        same.stream().filter(one -> script(plain(one)).equals(script(wish)));
    return Stream.of(lookup, sameScript, same.stream()).flatMap(found -> found).findFirst();
  }

  private static String plain(String tag) {
    return tag.strip().replace('_', '-').toLowerCase(Locale.ROOT);
  }

  /** Without its last part, and without the letter that introduces an extension. */
  private static String lessSpecific(String tag) {
    int dash = tag.lastIndexOf('-');
    String shorter = dash == -1 ? "" : tag.substring(0, dash);
    return shorter.matches(".*-[a-z0-9]") ? lessSpecific(shorter) : shorter;
  }

  private static String language(String tag) {
    String language = tag.split("-", 2)[0];
    return SAME.getOrDefault(language, language);
  }

  /** In lower case; empty where a language has but one, or all its readers read both. */
  private static String script(String tag) {
    String language = language(tag);
    for (String part : tag.split("-")) {
      if (part.length() == 4 && Character.isLetter(part.charAt(0))) {
        return part;
      }
      if (ELSEWHERE.getOrDefault(language, Set.of()).contains(part)) {
        return OTHER_SCRIPT.get(language);
      }
    }
    return tag.startsWith("sh") ? "latn" : USUAL_SCRIPT.getOrDefault(language, "");
  }
}
