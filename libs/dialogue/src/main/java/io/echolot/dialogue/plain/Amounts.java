package io.echolot.dialogue.plain;

import io.echolot.dialogue.lexicon.SpelledNumber;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.token.Token.Kind;
import io.echolot.dialogue.token.WrittenNumber;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an amount in digits or words, however it is written: {@code 2,5}, {@code 1 000}, {@code
 * 1.250,75}, {@code 1½}, {@code zweieinhalb}, {@code three hundred and fifty}. What is a thousand
 * for some and one for others, such as {@code 1.000}, is no amount.
 */
final class Amounts {

  private static final Map<String, BigDecimal> VULGAR =
      Map.of("½", half(), "¼", quarter(), "¾", quarters(), "⅛", new BigDecimal("0.125"));
  private static final Map<String, BigDecimal> PARTS =
      Map.of("2", half(), "4", quarter(), "8", new BigDecimal("0.125"), "5", new BigDecimal("0.2"));
  private static final String SEPARATORS = ".,'’٫٬";
  private static final Set<String> AND = Set.of("and", "und", "n");
  private static final Set<String> A = Set.of("a", "an", "ein", "eine", "einen", "ne", "one");
  private static final Set<String> HALF =
      Set.of("half", "halb", "halbe", "halber", "halbes", "halben", "einhalb");
  private static final Set<String> QUARTER = Set.of("quarter", "viertel");
  private static final Set<String> POINT = Set.of("point", "punkt", "komma", "comma", "dot");
  private static final Map<String, Integer> TIMES =
      Map.of(
          "hundred",
          100,
          "hundert",
          100,
          "thousand",
          1000,
          "tausend",
          1000,
          "tsd",
          1000,
          "k",
          1000,
          "million",
          1_000_000,
          "millionen",
          1_000_000,
          "mio",
          1_000_000);
  private static final Set<String> DOZEN = Set.of("dozen", "dutzend");

  private final Phrasing text;

  Amounts(Phrasing text) {
    this.text = text;
  }

  /**
   * An amount.
   *
   * @param value how much
   * @param end behind its last token
   */
  record Amount(BigDecimal value, int end) {}

  private static BigDecimal half() {
    return new BigDecimal("0.5");
  }

  private static BigDecimal quarter() {
    return new BigDecimal("0.25");
  }

  private static BigDecimal quarters() {
    return new BigDecimal("0.75");
  }

  /** The amount that starts at {@code at}; empty if none does, or if it could be read two ways. */
  public Optional<Amount> at(int at) {
    if (at >= text.to()) {
      return Optional.empty();
    }
    Optional<Amount> part = part(at);
    if (part.isPresent()) {
      return part;
    }
    Optional<Amount> whole = text.token(at).is(Kind.NUMBER) ? digits(at) : words(at);
    return whole.map(this::withHalf).map(this::multiplied);
  }

  /** {@code half}, {@code a quarter}, {@code ½}, {@code three quarters}. */
  private Optional<Amount> part(int at) {
    if (isVulgar(at)) {
      return Optional.of(new Amount(VULGAR.get(word(at)), at + 1));
    }
    int first = A.contains(word(at)) && !word(at).equals("one") ? at + 1 : at;
    if (word(first).equals("dreiviertel")
        || word(first).matches("three|drei|3")
            && Set.of("viertel", "quarters").contains(word(skipHyphen(first + 1)))) {
      int end = word(first).equals("dreiviertel") ? first + 1 : skipHyphen(first + 1) + 1;
      return Optional.of(new Amount(quarters(), end));
    }
    boolean half = HALF.contains(word(first)) && !word(first).equals("einhalb");
    if (half) {
      int next = A.contains(word(first + 1)) ? first + 2 : first + 1;
      return word(next).equals("of") || word(next).equals("past")
          ? Optional.empty()
          : Optional.of(new Amount(half(), next));
    }
    return QUARTER.contains(word(first))
        ? Optional.of(new Amount(quarter(), first + 1))
        : Optional.empty();
  }

  /** {@code 1/2}, {@code 3/4}. */
  Optional<BigDecimal> fraction(int at) {
    return switch (word(at) + "/" + word(at + 2)) {
      case "1/2" -> Optional.of(half());
      case "1/4" -> Optional.of(quarter());
      case "3/4" -> Optional.of(quarters());
      default -> Optional.empty();
    };
  }

  private Optional<Amount> digits(int at) {
    StringBuilder run = new StringBuilder(text.token(at).text());
    int end = at + 1;
    while (end < text.to() && (isGroup(end) || isSeparated(end))) {
      int number = isGroup(end) ? end : end + 1;
      run.append(isGroup(end) ? " " : text.token(end).text()).append(text.token(number).text());
      end = number + 1;
    }
    int last = end;
    return WrittenNumber.of(run.toString()).map(number -> new Amount(number, last));
  }

  /** {@code 000} behind {@code 1}, with nothing but a space between them. */
  private boolean isGroup(int at) {
    return text.token(at).is(Kind.NUMBER)
        && text.token(at).text().length() == 3
        && !text.token(at).isAttached()
        && !text.startsLine(at)
        && text.token(at - 1).is(Kind.NUMBER)
        && text.token(at - 1).text().length() <= 3;
  }

  private boolean isSeparated(int at) {
    return text.token(at).isSymbolOf(SEPARATORS)
        && text.token(at).isAttached()
        && at + 1 < text.to()
        && text.token(at + 1).is(Kind.NUMBER)
        && text.token(at + 1).isAttached();
  }

  /** {@code 1½}, {@code 1 1/2}, {@code two and a half}, {@code zwei komma fünf}. */
  private Amount withHalf(Amount whole) {
    int next = whole.end();
    if (isVulgar(next)) {
      return new Amount(whole.value().add(VULGAR.get(word(next))), next + 1);
    }
    boolean slashed =
        next + 2 < text.to()
            && word(next).equals("1")
            && !text.token(next).isAttached()
            && text.token(next + 1).isSymbolOf("/⁄")
            && PARTS.containsKey(word(next + 2));
    if (slashed) {
      return new Amount(whole.value().add(PARTS.get(word(next + 2))), next + 3);
    }
    int part = AND.contains(word(next)) ? next + 1 : next;
    part = A.contains(word(part)) ? part + 1 : part;
    if (HALF.contains(word(part)) && part > next) {
      return new Amount(whole.value().add(half()), part + 1);
    }
    if (QUARTER.contains(word(part)) && part > next) {
      return new Amount(whole.value().add(quarter()), part + 1);
    }
    boolean point = POINT.contains(word(next)) && next + 1 < text.to();
    long digit = point ? whole(next + 1) : -1;
    return digit >= 0 && digit < 10
        ? new Amount(new BigDecimal(whole.value().toPlainString() + "." + digit), next + 2)
        : whole;
  }

  /** {@code 2k}, {@code 1,5 Mio}. */
  private Amount multiplied(Amount amount) {
    String unit = word(amount.end());
    boolean digits = text.token(amount.end() - 1).is(Kind.NUMBER);
    return digits && TIMES.containsKey(unit)
        ? new Amount(amount.value().multiply(BigDecimal.valueOf(TIMES.get(unit))), amount.end() + 1)
        : amount;
  }

  /** {@code three hundred and fifty}, {@code dreihundert}, {@code zweieinhalb}, {@code twice}. */
  private Optional<Amount> words(int at) {
    Optional<BigDecimal> one = SpelledNumber.of(word(at));
    if (one.isPresent() && one.get().stripTrailingZeros().scale() > 0) {
      return Optional.of(new Amount(one.get(), at + 1));
    }
    if (DOZEN.contains(word(at))) {
      return Optional.of(new Amount(BigDecimal.valueOf(12), at + 1));
    }
    boolean article = A.contains(word(at)) && TIMES.getOrDefault(word(at + 1), 0) >= 100;
    if (A.contains(word(at)) && DOZEN.contains(word(at + 1))) {
      return Optional.of(new Amount(BigDecimal.valueOf(12), at + 2));
    }
    long total = 0;
    long current = 0;
    int start = article ? at + 1 : at;
    int next = start;
    boolean open = true;
    while (open) {
      int from = next > start ? skipJoint(next) : next;
      int times = from == next ? TIMES.getOrDefault(word(from), 0) : 0;
      long number = times > 0 ? -1 : whole(from);
      boolean first = next == start;
      boolean units = current % 100 == 0 || current % 10 == 0 && current % 100 > 10 && number < 10;
      if (times == 100 && current < 100) {
        current = Math.max(1, current) * 100;
      } else if (times > 100) {
        total += Math.max(1, current) * times;
        current = 0;
      } else if (first && number >= 0 || number > 0 && number < 100 && units && !isZero(start)) {
        current += number;
      } else {
        open = false;
      }
      next = open ? from + 1 : next;
    }
    return next > start
        ? Optional.of(new Amount(BigDecimal.valueOf(total + current), next))
        : Optional.empty();
  }

  private boolean isZero(int at) {
    return whole(at) == 0;
  }

  /** The whole number that a word is; -1 for none. */
  private long whole(int at) {
    if (at >= text.to() || !text.isWord(at)) {
      return -1;
    }
    if (text.number(at).isPresent() && !TIMES.containsKey(word(at))) {
      return text.number(at).getAsInt();
    }
    return SpelledNumber.of(word(at))
        .filter(number -> number.stripTrailingZeros().scale() <= 0)
        .map(BigDecimal::longValue)
        .orElse(-1L);
  }

  /** Behind {@code and}, or the hyphen of {@code twenty-one}. */
  private int skipJoint(int at) {
    return AND.contains(word(at)) ? at + 1 : skipHyphen(at);
  }

  private int skipHyphen(int at) {
    return at < text.to() && text.token(at).isSymbolOf("-") && text.token(at).isAttached()
        ? at + 1
        : at;
  }

  private boolean isVulgar(int at) {
    return VULGAR.containsKey(word(at));
  }

  /** What stands there; empty behind the end, and at the start of a line after the first. */
  private String word(int at) {
    return at < text.to() && at >= text.from() ? text.token(at).text() : "";
  }
}
