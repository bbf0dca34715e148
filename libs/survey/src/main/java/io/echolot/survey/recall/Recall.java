package io.echolot.survey.recall;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was said before, within a text: {@code You gave us {answer.nps}: why?}; behind a bar what
 * stands there if nothing was said: {@code Hello {hidden.name|there}}.
 */
public final class Recall {

  private static final Pattern PLACE =
      Pattern.compile("\\{((?:answer|hidden|variable|customer)\\.[a-z0-9_.-]+)(?:\\|([^{}]*))?}");

  private Recall() {}

  /**
   * The text with its places filled.
   *
   * @param said what a reference stands for, in words; empty for nothing
   */
  public static String fill(String text, Function<String, Optional<String>> said) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    said.apply(place.group(1)).orElse(instead(place.group(2)))));
  }

  private static String instead(String given) {
    return given == null ? "" : given;
  }

  /** The references in a text. */
  public static Stream<String> refs(String text) {
    return PLACE.matcher(text).results().map(place -> place.group(1));
  }
}
