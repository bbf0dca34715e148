package io.echolot.gateway.page.language;

import com.fasterxml.jackson.core.type.TypeReference;
import io.echolot.contracts.ContractsJson;
import io.echolot.survey.language.TextPattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Our own words on pages. What the widget says, too, is in its files, {@code
 * texts-<language>.json}; what pages alone say is in {@code words-<language>.json} beside this
 * class, which goes before the widget's. Who adds a language adds both files; what they lack is
 * said in English.
 */
public final class PageTexts {

  private static final String ENGLISH = "en";
  private static final String WIDGET = "/META-INF/resources/widget/texts-";
  private static final String PAGES = "words-";
  private static final Map<String, PageTexts> READ = new ConcurrentHashMap<>();

  /** Languages that are written from right to left. */
  private static final Set<String> FROM_RIGHT =
      Set.of("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi");

  private final Map<String, TextPattern> words = new HashMap<>();

  /** All of them as they are written, which every page takes with it. */
  private final Map<String, String> patterns;

  private PageTexts(String language) {
    learn(WIDGET, ENGLISH);
    learn(PAGES, ENGLISH);
    learn(WIDGET, language);
    learn(PAGES, language);
    patterns =
        words.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, word -> word.getValue().pattern()));
  }

  private void learn(String folder, String language) {
    file(folder, language)
        .forEach((name, word) -> words.put(name, new TextPattern(word, language)));
  }

  /** The words of a BCP 47 tag's language. */
  public static PageTexts of(String tag) {
    String language = language(tag);
    // A file's name is made of it.
    return READ.computeIfAbsent(
        language.matches("[a-z]{2,3}") ? language : ENGLISH, PageTexts::new);
  }

  /**
   * In which language somebody is told something who sees no survey: the first wish that we have
   * words for, else English.
   *
   * @param wishes BCP 47 tags, the most wanted first; may be anything
   */
  public static String languageFor(List<String> wishes) {
    return wishes.stream().filter(PageTexts::areIn).findFirst().orElse(ENGLISH);
  }

  private static boolean areIn(String tag) {
    String language = language(tag);
    return language.matches("[a-z]{2,3}")
        && PageTexts.class.getResource("words-" + language + ".json") != null;
  }

  /** {@code rtl} or {@code ltr}. */
  public static String direction(String tag) {
    return FROM_RIGHT.contains(language(tag)) ? "rtl" : "ltr";
  }

  private static String language(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }

  private static Map<String, String> file(String folder, String language) {
    try (InputStream in = PageTexts.class.getResourceAsStream(folder + language + ".json")) {
      return in == null
          ? Map.of()
          : ContractsJson.mapper().readValue(in, new TypeReference<Map<String, String>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A text.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public String get(String name) {
    return text(name).pattern();
  }

  private TextPattern text(String name) {
    TextPattern word = words.get(name);
    if (word == null) {
      throw new IllegalArgumentException(name);
    }
    return word;
  }

  public boolean knows(String name) {
    return words.containsKey(name);
  }

  /**
   * A text with its places filled.
   *
   * @param values by the places' names; numbers where the form of a word goes with them
   */
  public String get(String name, Map<String, ?> values) {
    return text(name).fill(values);
  }

  /** A text with a place {@code {n}} filled. */
  public String get(String name, Object n) {
    return get(name, Map.of("n", n));
  }

  /** All texts by their names, with their places. */
  public Map<String, String> all() {
    return patterns;
  }
}
