package io.echolot.dialogue.plain;

import io.echolot.contracts.question.Question;
import io.echolot.dialogue.lexicon.Lexicon;
import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.plain.Amounts.Amount;
import io.echolot.dialogue.token.Token;
import io.echolot.dialogue.token.Token.Kind;
import io.echolot.dialogue.token.Tokens;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a number with words around it: {@code we were four}, {@code 8 people}, {@code 2,5 kg}. */
public final class NumberParser {

  private static final int SHORTEST_STEM = 4;

  private static final Set<String> INDEFINITE = Set.of("ein", "eine", "a", "one", "an");
  private static final Set<String> PEOPLE =
      Set.of("people", "persons", "guests", "personen", "leute", "gaeste", "menschen", "personnes");
  private static final Set<String> PART = Set.of("davon", "including", "incl", "inkl", "darunter");

  /** How often in a time isn't how many. */
  private static final Set<String> PER =
      Set.of("im", "pro", "per", "die", "a", "an", "every", "each", "jede", "jeden", "jedes", "am");

  private static final Set<String> ME = Set.of("ich", "i", "me", "myself");

  private static final String CURRENCY = "€$£¥";

  private final Phrasing text;
  private final Amounts amounts;
  private final Set<String> asked;

  /** Whether people are counted, and nothing is measured. */
  private final boolean ofPeople;

  private NumberParser(Question question, Phrasing text) {
    this.text = text;
    this.amounts = new Amounts(text);
    this.ofPeople =
        question.title().texts().values().stream()
            .flatMap(title -> Tokens.of(title).stream())
            .anyMatch(token -> PEOPLE.contains(token.text()));
    this.asked =
        question.title().texts().values().stream()
            .flatMap(title -> Tokens.of(title).stream())
            .filter(token -> token.is(Kind.WORD) && token.text().length() >= SHORTEST_STEM)
            .map(Token::text)
            .collect(Collectors.toSet());
  }

  /** The one number that a message says; empty if there is a doubt. */
  public static Optional<BigDecimal> in(String message, Question question, String language) {
    Phrasing text = Phrasing.of(message, Lexicon.of(language));
    return new NumberParser(question, text).read();
  }

  private Optional<BigDecimal> read() {
    OptionalInt summed = withMe().isPresent() ? withMe() : total();
    if (summed.isPresent() || isJoinedToMe()) {
      return summed.isPresent()
          ? Optional.of(BigDecimal.valueOf(summed.getAsInt()))
          : Optional.empty();
    }
    if (isHalf()) {
      return amounts.fraction(text.from());
    }
    if (isNone()) {
      return Optional.of(BigDecimal.ZERO);
    }
    BigDecimal found = null;
    int at = text.from();
    while (at < text.to() && !(found != null && endsNumber(at))) {
      Optional<Amount> amount = amount(at);
      if (amount.isPresent()
          ? found != null || isOdd(at, amount.get().end())
          : !isBeside(at) || found != null && isAnd(at) && text.has(at + 1, Role.DETERMINER)) {
        return Optional.empty();
      }
      found = amount.map(Amount::value).orElse(found);
      at = amount.map(Amount::end).orElse(at + 1);
    }
    return Optional.ofNullable(found).filter(new Rest(text, at)::fits);
  }

  private boolean endsNumber(int at) {
    return text.token(at).isSymbolOf(",.;!–—:-(") || text.startsLine(at);
  }

  /** {@code 1/2}, and nothing else. */
  private boolean isHalf() {
    return text.to() - text.from() == 3
        && text.tokens().size() == 3
        && text.token(1).isSymbolOf("/⁄")
        && text.token(1).isAttached();
  }

  /** {@code none}, {@code gar keine}: nothing else is said. */
  private boolean isNone() {
    boolean none = false;
    for (int at = text.from(); at < text.to(); at++) {
      boolean is = text.has(at, Role.ZERO);
      boolean around =
          text.has(at, Role.COURTESY)
              || none && text.hasAny(at, Role.MEASURE, Role.FRAME, Role.DETERMINER, Role.UNIT);
      if (text.isWord(at) ? !is && !around : !text.isMark(at)) {
        return false;
      }
      none |= is;
    }
    return none;
  }

  private Optional<Amount> amount(int at) {
    OptionalInt two = text.lexicon().together(text.tokens(), at, 2);
    OptionalInt one = text.lexicon().together(text.tokens(), at, 1);
    if (two.isPresent() || one.isPresent()) {
      int number = two.orElseGet(one::getAsInt);
      return Optional.of(new Amount(BigDecimal.valueOf(number), two.isPresent() ? at + 2 : at + 1));
    }
    Optional<Amount> amount = amounts.at(at);
    boolean article = text.has(at, Role.ARTICLE) || INDEFINITE.contains(text.token(at).text());
    return amount.filter(found -> !article || found.end() > at + 1 || isCounted(at + 1));
  }

  /** {@code one}, {@code one person}. */
  private boolean isCounted(int at) {
    boolean number =
        !INDEFINITE.contains(text.token(at - 1).text()) || text.has(at - 1, Role.ARTICLE);
    return number
        && (at >= text.to() || text.isMark(at) || text.hasAny(at, Role.UNIT, Role.COURTESY));
  }

  /** Whether the token does no harm beside the number. */
  private boolean isBeside(int at) {
    Token token = text.token(at);
    if (text.has(at, Role.MEASURE) && at > 0 && PER.contains(text.token(at - 1).text())) {
      return false;
    }
    if (token.isSymbolOf(CURRENCY) || text.has(at, Role.MEASURE)) {
      return !ofPeople;
    }
    return token.is(Kind.WORD) ? isAround(at) : !token.isSymbolOf("?？/%€$£°+=<>~#");
  }

  /** {@code me and 3 friends} are four. */
  private OptionalInt withMe() {
    int number = text.from() + 2;
    boolean me =
        text.to() - text.from() <= 4
            && number < text.to()
            && ME.contains(text.token(text.from()).text())
            && isJoint(text.from() + 1)
            && text.number(number).isPresent()
            && !text.has(number, Role.ARTICLE);
    boolean counted = me && (number + 1 < text.to() || text.token(text.from() + 1).isSymbolOf("+"));
    for (int at = number + 1; counted && at < text.to(); at++) {
      counted =
          text.isWord(at) && (text.isUnknown(at) || text.hasAny(at, Role.UNIT, Role.ADDRESSEE));
    }
    return counted ? OptionalInt.of(text.number(number).getAsInt() + 1) : OptionalInt.empty();
  }

  /** {@code me and}, {@code and me}: whether the speaker is counted too can't be told. */
  private boolean isJoinedToMe() {
    for (int at = text.from(); at < text.to(); at++) {
      boolean before =
          ME.contains(text.token(at).text()) && isJoint(at + 1) && hasNumber(at, text.to());
      boolean after = isAnd(at) && isMe(at + 1) && hasCounted(at);
      if (before || after) {
        return true;
      }
    }
    return false;
  }

  private boolean isMe(int at) {
    return at < text.to() && ME.contains(text.token(at).text());
  }

  private boolean hasNumber(int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.number(at).isPresent() && !text.has(at, Role.ARTICLE)) {
        return true;
      }
    }
    return false;
  }

  /** {@code 3 friends and me}; not {@code two, my wife and me}. */
  private boolean hasCounted(int joint) {
    int at = joint - 1;
    while (at >= text.from() && text.isWord(at) && text.number(at).isEmpty()) {
      at--;
    }
    return at >= text.from() && text.number(at).isPresent() && !text.has(at, Role.ARTICLE);
  }

  private boolean isJoint(int at) {
    return isAnd(at) || at < text.to() && Set.of("mit", "with").contains(text.token(at).text());
  }

  private boolean isAnd(int at) {
    return at < text.to()
        && (text.token(at).isSymbolOf("+&")
            || Set.of("und", "and", "plus").contains(text.token(at).text()));
  }

  /** {@code 2 adults + 3 kids, so 5}: the sum of all others, and said to be. */
  private OptionalInt total() {
    int last = -1;
    int count = 0;
    long sum = 0;
    for (int at = text.from(); at < text.to(); at++) {
      if (text.number(at).isPresent() && !text.has(at, Role.ARTICLE)) {
        sum += last < 0 ? 0 : text.number(last).getAsInt();
        last = at;
        count++;
      }
    }
    boolean said =
        count > 2
            && (text.token(last - 1).isSymbolOf("=")
                || text.hasAny(last - 1, Role.CONCLUSION, Role.UNIT))
            && text.number(last).getAsInt() == sum
            && !text.token(last).isAttached();
    boolean doubtful =
        text.hasAnywhere(Role.ALTERNATIVE)
            || text.hasAnywhere(Role.HEDGE)
            || text.hasAnywhere(Role.TAKEBACK)
            || text.token(text.to() - 1).isSymbolOf("?？");
    return said && !doubtful ? text.number(last) : OptionalInt.empty();
  }

  private boolean isOdd(int at, int end) {
    Token token = text.token(at);
    boolean led =
        token.isAttached() && at > text.from() && !text.token(at - 1).isSymbolOf(CURRENCY + "(\"");
    boolean followed =
        end < text.to()
            && text.token(end).isAttached()
            && (text.isWord(end) && !text.has(end, Role.MEASURE)
                || text.token(end).is(Kind.NUMBER));
    boolean ordinal =
        at > text.from()
            && text.isWord(at - 1)
            && end + 1 < text.to()
            && text.token(end).isSymbolOf(".")
            && text.token(end).isAttached()
            && text.isWord(end + 1);
    return led
        || ordinal
        || followed
        || token.is(Kind.NUMBER) && token.text().length() > 1 && token.text().startsWith("0");
  }

  private boolean isAround(int at) {
    if (text.has(at, Role.APPROXIMATELY)) {
      return true;
    }
    if (text.hasAny(
        at,
        Role.ALTERNATIVE,
        Role.HEDGE,
        Role.NEGATION,
        Role.CONDITION,
        Role.TAKEBACK,
        Role.HALF)) {
      return text.has(at, Role.UNIT) && !text.hasAny(at, Role.HEDGE, Role.NEGATION);
    }
    return text.hasAny(
            at,
            Role.UNIT,
            Role.FRAME,
            Role.COURTESY,
            Role.GREETING,
            Role.DETERMINER,
            Role.ADDRESSEE,
            Role.ARTICLE)
        || isAsked(text.token(at).text());
  }

  private boolean isAsked(String word) {
    return word.length() >= SHORTEST_STEM
        && asked.stream()
            .anyMatch(
                other ->
                    other.startsWith(word.substring(0, word.length() - 1))
                        || word.startsWith(other));
  }

  /** What stands behind a mark: a comment, or what the number is made of. */
  private record Rest(Phrasing text, int from) {

    boolean fits(BigDecimal number) {
      boolean part = from + 1 < text.to() && PART.contains(text.token(from + 1).text());
      int sum = 0;
      boolean counts = false;
      boolean alone = true;
      int others = 0;
      for (int at = from; at < text.to(); at++) {
        if (text.number(at).isPresent() && !text.has(at, Role.ARTICLE)) {
          counts = true;
          alone &= !(at + 1 < text.to() && text.isWord(at + 1));
          others++;
          sum += text.number(at).getAsInt();
        }
        boolean another = INDEFINITE.contains(text.token(at).text()) && text.has(at + 1, Role.UNIT);
        if (text.token(at).isSymbolOf("?？")
            || another
            || !text.has(at, Role.APPROXIMATELY)
                && text.hasAny(
                    at, Role.TAKEBACK, Role.HEDGE, Role.ALTERNATIVE, Role.CONDITION, Role.NEGATION)
            || text.has(at, Role.RETRACTION) && !text.has(at, Role.FRAME)) {
          return false;
        }
      }
      int same = BigDecimal.valueOf(sum).compareTo(number);
      return !counts || same == 0 && (alone || others > 1) || part && same < 0;
    }
  }
}
