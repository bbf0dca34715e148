package io.echolot.dialogue.plain;

import com.fasterxml.jackson.core.type.TypeReference;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.question.Question;
import io.echolot.dialogue.reading.Reading;
import io.echolot.dialogue.reading.Reason;
import io.echolot.dialogue.token.CaseFolding;
import io.echolot.dialogue.token.PackageFile;
import io.echolot.dialogue.token.WrittenNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads plain numbers and yes or no. What could mean two things is asked for again. */
public final class PlainParser {

  private static final Pattern NUMBER =
      Pattern.compile("([-−]?)(\\p{Nd}{1,15})(?:[.,](\\p{Nd}{1,10}))?[.!]?");

  /** Words and nothing that could turn them round. */
  private static final Pattern SAID_PLAINLY = Pattern.compile("[\\p{L}\\p{M}'’ ,]+[.!]*");

  private static final Map<String, Set<String>> CONSENT = consent();

  private PlainParser() {}

  public static Reading number(String message, Question question) {
    Matcher parts = NUMBER.matcher(message.strip());
    if (!parts.matches()) {
      return Reading.unclear(message.isBlank() ? Reason.EMPTY : Reason.NOT_UNDERSTOOD);
    }
    String fraction = parts.group(3) == null ? "" : parts.group(3);
    if (WrittenNumber.isGrouped(ascii(parts.group(2)), fraction)) {
      // 1.234 is a thousand and more for some, and one and a bit for others.
      return Reading.unclear(Reason.AMBIGUOUS);
    }
    String digits =
        (parts.group(1).isEmpty() ? "" : "-")
            + parts.group(2)
            + (fraction.isEmpty() ? "" : "." + fraction);
    return Reading.judged(question, AnswerValue.of(new BigDecimal(ascii(digits))));
  }

  private static String ascii(String digits) {
    StringBuilder plain = new StringBuilder();
    digits
        .codePoints()
        .forEach(
            c ->
                plain.append(
                    Character.isDigit(c) ? "" + Character.digit(c, 10) : Character.toString(c)));
    return plain.toString();
  }

  /**
   * A consent: a word of yes or no in any language as the whole message, or what {@link
   * ConsentParser} understands.
   */
  public static Reading consent(String message, boolean required, String language) {
    String words = CaseFolding.bare(message);
    boolean bare = words.length() > 1 && SAID_PLAINLY.matcher(message.strip()).matches();
    if (bare && CONSENT.get("yes").contains(words)) {
      return consent(true, required);
    }
    if (bare && CONSENT.get("no").contains(words)) {
      return consent(false, required);
    }
    return ConsentParser.parse(message, required, language);
  }

  public static Reading consent(boolean agreed, boolean required) {
    return required && !agreed
        ? Reading.unclear(Reason.REQUIRED)
        : new Reading.Understood(new AnswerValue.Flag(agreed), "");
  }

  private static Map<String, Set<String>> consent() {
    var words = PackageFile.read("consent.json", new TypeReference<Map<String, List<String>>>() {});
    return words.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey,
                entry ->
                    entry.getValue().stream().map(CaseFolding::bare).collect(Collectors.toSet())));
  }
}
