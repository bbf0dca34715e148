package io.echolot.dialogue.lexicon;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A number in one word of German or English: {@code einundzwanzig}, {@code zweimal}. */
public final class SpelledNumber {

  private static final Pattern GERMAN =
      Pattern.compile(
          "(?:(?<thousand>[a-z]*)tausend)?(?:(?<hundred>[a-z]*)hundert)?(?:und)?(?<rest>[a-z]*)");
  private static final Pattern TENS =
      Pattern.compile("(?<one>[a-z]+)und(?<ten>[a-z]+zig|dreissig)");
  private static final Map<String, String> IRREGULAR =
      Map.of(
          "once",
          "1",
          "twice",
          "2",
          "thrice",
          "3",
          "einmal",
          "1",
          "anderthalb",
          "1.5",
          "eineinhalb",
          "1.5",
          "anderthalbe",
          "1.5");

  private SpelledNumber() {}

  public static Optional<BigDecimal> of(String word) {
    if (IRREGULAR.containsKey(word)) {
      return Optional.of(new BigDecimal(IRREGULAR.get(word)));
    }
    if (word.endsWith("einhalb")) {
      return whole(word.substring(0, word.length() - "einhalb".length()))
          .map(number -> number.add(new BigDecimal("0.5")));
    }
    Optional<BigDecimal> times =
        word.endsWith("mal") ? whole(word.substring(0, word.length() - 3)) : Optional.empty();
    return times.isPresent() ? times : whole(word);
  }

  private static Optional<BigDecimal> whole(String word) {
    int number = word.isEmpty() ? -1 : german(word);
    return number < 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(number));
  }

  /** Up to 999,999; -1 for no number. */
  private static int german(String word) {
    int plain = below(word);
    Matcher parts = GERMAN.matcher(word);
    if (plain >= 0 || !parts.matches()) {
      return plain;
    }
    String thousand = parts.group("thousand");
    String hundred = parts.group("hundred");
    String rest = parts.group("rest");
    if (thousand == null && hundred == null) {
      return -1;
    }
    int thousands = thousand == null ? 0 : thousand.isEmpty() ? 1 : german(thousand);
    int hundreds = hundred == null ? 0 : hundred.isEmpty() ? 1 : below(hundred);
    int ones = rest.isEmpty() ? 0 : below(rest);
    return thousands < 0 || hundreds < 0 || ones < 0
        ? -1
        : 1000 * thousands + 100 * hundreds + ones;
  }

  /** Up to 99. */
  private static int below(String word) {
    if (word.equals("ein")) {
      return 1;
    }
    Matcher tens = TENS.matcher(word);
    if (tens.matches()) {
      int one = below(tens.group("one"));
      int ten = listed(tens.group("ten"));
      return one < 1 || one > 9 || ten < 20 ? -1 : ten + one;
    }
    return listed(word);
  }

  private static int listed(String word) {
    return Stream.of(List.of("de", "en"))
        .flatMap(List::stream)
        .map(language -> Lexicon.of(language).number(word))
        .filter(OptionalInt::isPresent)
        .mapToInt(OptionalInt::getAsInt)
        .findFirst()
        .orElse(-1);
  }
}
