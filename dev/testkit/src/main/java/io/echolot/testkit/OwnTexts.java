package io.echolot.testkit;

import io.echolot.survey.language.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Our own words in files beside the class that says them, one for each language. */
public final class OwnTexts {

  private OwnTexts() {}

  /**
   * What they lack: texts that English has, and forms of the languages' numbers.
   *
   * @param name of the files without their languages, e.g. {@code mail} of {@code mail-de.json}
   * @param largest number that they ever name
   */
  public static List<String> gaps(
      Class<?> beside, String name, List<String> languages, int largest) {
    Map<String, TextPattern> english = texts(beside, name, "en");
    List<String> gaps = new ArrayList<>();
    for (String language : languages) {
      Map<String, TextPattern> texts = texts(beside, name, language);
      if (!texts.keySet().equals(english.keySet())) {
        gaps.add("%s has %s".formatted(language, texts.keySet()));
      }
      texts.forEach(
          (key, text) ->
              text.lacking(largest)
                  .forEach(form -> gaps.add("%s %s lacks %s".formatted(language, key, form))));
    }
    return gaps;
  }

  private static Map<String, TextPattern> texts(Class<?> beside, String name, String language) {
    return TextPattern.beside(beside, name + "-" + language + ".json", language);
  }
}
