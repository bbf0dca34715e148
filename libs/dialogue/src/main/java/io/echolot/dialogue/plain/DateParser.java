package io.echolot.dialogue.plain;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.question.Question;
import io.echolot.dialogue.lexicon.Lexicon;
import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.reading.Reading;
import io.echolot.dialogue.reading.Reason;
import io.echolot.dialogue.token.CaseFolding;
import io.echolot.dialogue.token.Token.Kind;
import io.echolot.dialogue.token.Tokens;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a date in digits or with its month as a word, and with words around it that say nothing
 * else of it. What could be two days, or has no year, is asked for again.
 */
public final class DateParser {

  private static final String YEAR = "(\\d{4}|['’]?\\d{2})";
  private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
  private static final Pattern DOTTED =
      Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})(?:\\. ?| )" + YEAR);
  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})([-/])(\\d{1,2})\\2" + YEAR);
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(\\d{1,2}|\\p{L}+)(?:\\.|st|nd|rd|th)?\\s?(?:of\\s)?([\\p{L}\\p{M}]+)[.,]*\\s?" + YEAR);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "([\\p{L}\\p{M}]+)[.]?\\s?(?:the\\s)?(\\d{1,2})(?:st|nd|rd|th)?[.,]?\\s" + YEAR);

  /** Two digits up to here are of this century, from {@link #LAST_CENTURY} on of the last one. */
  private static final int THIS_CENTURY = 40;

  private static final int LAST_CENTURY = 51;

  private static final Set<String> AROUND = Set.of("am", "on", "vom", "of", "war", "was", "at");

  /** Says that another day is meant than the one that is named. */
  private static final Set<String> BESIDE =
      Set.of("vor", "nach", "seit", "ab", "bis", "from", "before", "after", "since", "by", "von");

  private final Question question;
  private final Phrasing text;

  private DateParser(Question question, Phrasing text) {
    this.question = question;
    this.text = text;
  }

  public static Reading parse(String message, Question question, String language) {
    Phrasing text = Phrasing.of(message, Lexicon.of(language));
    if (text.isEmpty()) {
      return Reading.unclear(Reason.EMPTY);
    }
    return new DateParser(question, text).read();
  }

  private Reading read() {
    int from = text.from();
    while (from < text.to() && isAround(from)) {
      from++;
    }
    int to = text.to();
    while (to > from && isAround(to - 1)) {
      to--;
    }
    String core = text.text(from, to);
    return iso(core)
        .or(() -> dotted(core))
        .or(() -> slashed(core))
        .or(() -> dayFirst(core))
        .or(() -> monthFirst(core))
        .orElseGet(() -> Reading.unclear(Reason.NOT_UNDERSTOOD));
  }

  private boolean isAround(int at) {
    if (!text.token(at).is(Kind.WORD)) {
      return text.token(at).isSymbolOf(".,!:-–—()");
    }
    boolean plain =
        text.hasAny(
                at,
                Role.FRAME,
                Role.COURTESY,
                Role.GREETING,
                Role.DETERMINER,
                Role.ADDRESSEE,
                Role.DETAIL,
                Role.UNIT)
            || AROUND.contains(text.token(at).text());
    return plain
        && text.number(at).isEmpty()
        && month(text.token(at).text()).isEmpty()
        && text.lexicon().ordinal(text.token(at)).isEmpty()
        && !BESIDE.contains(text.token(at).text())
        && !text.hasAny(at, Role.NEGATION, Role.HEDGE, Role.CONDITION, Role.TAKEBACK);
  }

  private Optional<Reading> iso(String core) {
    Matcher parts = ISO.matcher(core);
    return parts.matches()
        ? Optional.of(date(parts.group(1), parts.group(2), parts.group(3)))
        : Optional.empty();
  }

  private Optional<Reading> dotted(String core) {
    Matcher parts = DOTTED.matcher(core);
    return parts.matches()
        ? Optional.of(date(parts.group(3), parts.group(2), parts.group(1)))
        : Optional.empty();
  }

  private Optional<Reading> slashed(String core) {
    Matcher parts = SLASHED.matcher(core);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(parts.group(1));
    int second = Integer.parseInt(parts.group(3));
    if (first <= 12 && second <= 12 && first != second) {
      // The month comes first for some and second for others.
      return Optional.of(Reading.unclear(Reason.AMBIGUOUS));
    }
    return Optional.of(
        first > 12
            ? date(parts.group(4), parts.group(3), parts.group(1))
            : date(parts.group(4), parts.group(1), parts.group(3)));
  }

  private Optional<Reading> dayFirst(String core) {
    Matcher parts = DAY_FIRST.matcher(core);
    if (!parts.matches()) {
      return Optional.empty();
    }
    OptionalInt day = day(parts.group(1));
    OptionalInt month = month(CaseFolding.spelled(parts.group(2)));
    return day.isPresent() && month.isPresent()
        ? Optional.of(date(parts.group(3), "" + month.getAsInt(), "" + day.getAsInt()))
        : Optional.empty();
  }

  private Optional<Reading> monthFirst(String core) {
    Matcher parts = MONTH_FIRST.matcher(core);
    if (!parts.matches()) {
      return Optional.empty();
    }
    OptionalInt month = month(CaseFolding.spelled(parts.group(1)));
    return month.isPresent()
        ? Optional.of(date(parts.group(3), "" + month.getAsInt(), parts.group(2)))
        : Optional.empty();
  }

  /** In digits, or as {@code fünfter}. */
  private OptionalInt day(String said) {
    return Character.isDigit(said.charAt(0))
        ? OptionalInt.of(Integer.parseInt(said))
        : Tokens.of(said).stream()
            .map(text.lexicon()::ordinal)
            .findFirst()
            .orElse(OptionalInt.empty());
  }

  private static OptionalInt month(String word) {
    return Stream.of("de", "en", "fr")
        .map(language -> Lexicon.of(language).month(word))
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElse(OptionalInt.empty());
  }

  private Reading date(String year, String month, String day) {
    int written = Integer.parseInt(year.replaceAll("\\D", ""));
    boolean whole = year.length() == 4 && Character.isDigit(year.charAt(0));
    if (!whole && written > THIS_CENTURY && written < LAST_CENTURY) {
      return Reading.unclear(Reason.AMBIGUOUS);
    }
    int full = whole ? written : written <= THIS_CENTURY ? 2000 + written : 1900 + written;
    try {
      LocalDate date = LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day));
      return Reading.judged(question, new AnswerValue.Text(date.toString()));
    } catch (DateTimeException e) {
      return Reading.unclear(Reason.NOT_UNDERSTOOD);
    }
  }
}
