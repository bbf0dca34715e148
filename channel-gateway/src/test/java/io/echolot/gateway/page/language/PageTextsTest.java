package io.echolot.gateway.page.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echolot.survey.language.TextPattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever speaks a language of ours hears all of our words in it, on pages and in the widget. */
class PageTextsTest {

  /** No text that we ask for is longer than this, and nobody waits longer. */
  private static final int LARGEST = 20_000;

  private static final String WIDGET = "/META-INF/resources/widget/";
  private static final Pattern ENGLISH =
      Pattern.compile("^ {2}'?([\\w-]+)'?: '((?:[^'\\\\]|\\\\.)*)',?$", Pattern.MULTILINE);
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)[},]");

  /** Words that are the same in some languages. */
  private static final Set<String> ALIKE =
      Set.of("pin", "email", "operator", "region", "tab", "goOn", "of", "minutes");

  private static Map<String, String> file(String name) throws IOException {
    return new ObjectMapper()
        .readValue(
            PageTextsTest.class.getResourceAsStream(name),
            new TypeReference<Map<String, String>>() {});
  }

  private static String script() throws IOException {
    return new String(
        PageTextsTest.class.getResourceAsStream(WIDGET + "texts.js").readAllBytes(),
        StandardCharsets.UTF_8);
  }

  /** The usual words are in the script, the others in a file. */
  private static Map<String, String> widgetsEnglish() throws IOException {
    Map<String, String> english = new HashMap<>(file(WIDGET + "texts-en.json"));
    ENGLISH
        .matcher(script())
        .results()
        .forEach(found -> english.put(found.group(1), found.group(2)));
    return english;
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(found -> found.group(1)).sorted().toList();
  }

  @Test
  void theWidgetNamesTheLanguagesThatItHasFilesOf() throws IOException {
    Matcher named = Pattern.compile("FILES = \\[([^]]*)]").matcher(script());
    assertThat(named.find()).isTrue();
    assertThat(named.group(1)).isEqualTo("'ar', 'de', 'fr'");
    for (String language : List.of("ar", "de", "fr")) {
      assertThat(PageTextsTest.class.getResource(WIDGET + "texts-" + language + ".json"))
          .isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "de", "fr"})
  void theWidgetSaysAllOfItInEachLanguage(String language) throws IOException {
    Map<String, String> english = widgetsEnglish();
    Map<String, String> words = file(WIDGET + "texts-" + language + ".json");
    assertThat(english).hasSizeGreaterThan(40);
    assertThat(words.keySet()).isEqualTo(english.keySet());
    words.forEach(
        (key, text) -> assertThat(places(text)).as(key).isEqualTo(places(english.get(key))));
    assertThat(words.get("csat").split("/")).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "de", "fr"})
  void pagesSayAllOfItInEachLanguage(String language) {
    Map<String, String> english = PageTexts.of("en").all();
    PageTexts words = PageTexts.of(language);
    Set<String> untranslated = new TreeSet<>();
    english.forEach(
        (key, text) -> {
          assertThat(places(words.get(key))).as(key).isEqualTo(places(text));
          if (words.get(key).equals(text) && !ALIKE.contains(key)) {
            untranslated.add(key);
          }
        });
    assertThat(untranslated).isEmpty();
  }

  @Test
  void arabicIsWrittenFromTheRight() {
    assertThat(PageTexts.direction("ar-EG")).isEqualTo("rtl");
    assertThat(PageTexts.of("ar-EG").get("next")).isEqualTo("التالي");
    assertThat(PageTexts.of("ar").get("start")).isEqualTo("ابدأ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | stars | 1 | 1 von 5 Sternen",
        "en | stars | 1 | 1 of 5 stars",
        "fr | stars | 1 | 1 étoile sur 5",
        "fr | stars | 2 | 2 étoiles sur 5",
        "en | tooShort | 1 | Please write at least 1 character.",
        "en | tooLong | 4000 | Please write at most 4,000 characters.",
        "de | tooLong | 4000 | Bitte schreiben Sie höchstens 4.000 Zeichen.",
        "ar | tooShort | 2 | يرجى كتابة حرفين على الأقل.",
        "ar | tooShort | 3 | يرجى كتابة 3 أحرف على الأقل.",
        "ar | tooShort | 11 | يرجى كتابة 11 حرفًا على الأقل.",
        "ar | tooLong | 100 | يرجى كتابة 100 حرف على الأكثر.",
      })
  void aNumberHasTheFormOfItsLanguage(String language, String name, int n, String text) {
    assertThat(PageTexts.of(language).get(name, Map.of("n", n, "of", 5))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "de", "en", "fr"})
  void everyPlaceCanBeFilled(String language) {
    PageTexts words = PageTexts.of(language);
    for (String name : words.all().keySet()) {
      assertThat(words.get(name, Map.of("n", 1, "of", 5))).as(name).doesNotContain("{", "}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "de", "en", "fr"})
  void noPluralLacksAFormOfItsLanguage(String language) throws IOException {
    Map<String, String> texts = new HashMap<>(file("words-" + language + ".json"));
    Map<String, String> widgets = file(WIDGET + "texts-" + language + ".json");
    widgets.forEach((name, text) -> texts.put("widget " + name, text));
    if (language.equals("en")) {
      widgetsEnglish().forEach((name, text) -> texts.put("script " + name, text));
    }
    texts.forEach(
        (name, text) ->
            assertThat(new TextPattern(text, language).lacking(LARGEST)).as(name).isEmpty());
  }
}
