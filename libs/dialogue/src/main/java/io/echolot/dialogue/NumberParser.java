package io.echolot.dialogue;

import io.echolot.contracts.Question;
import io.echolot.dialogue.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a whole number with words around it: {@code we were four}, {@code 8 people}. */
final class NumberParser {

  private static final int SHORTEST_STEM = 4;

  private static final Set<String> INDEFINITE = Set.of("ein", "eine", "a", "one", "an");
  private static final Set<String> PART = Set.of("davon", "including", "incl", "inkl", "darunter");
  private static final Set<String> ME = Set.of("ich", "i", "me", "myself");

  private final Phrasing text;
  private final Set<String> asked;

  private NumberParser(Question question, Phrasing text) {
    this.text = text;
    this.asked =
        question.title().texts().values().stream()
            .flatMap(title -> Tokens.of(title).stream())
            .filter(token -> token.is(Kind.WORD) && token.text().length() >= SHORTEST_STEM)
            .map(Token::text)
            .collect(Collectors.toSet());
  }

  /** The one number that a message says; empty if there is a doubt. */
  static OptionalInt in(String message, Question question, String language) {
    Phrasing text = Phrasing.of(message, Lexicon.of(language));
    return new NumberParser(question, text).read();
  }

  private OptionalInt read() {
    OptionalInt summed = withMe().isPresent() ? withMe() : total();
    if (summed.isPresent() || isJoinedToMe()) {
      return summed;
    }
    List<Integer> numbers = new ArrayList<>();
    int end = text.to();
    for (int at = text.from(); at < end; at++) {
      Token token = text.token(at);
      if (token.isSymbolOf("?？/%€$£°+=<>~#")) {
        return OptionalInt.empty();
      }
      if (!numbers.isEmpty() && (token.isSymbolOf(",.;!–—:-(") || text.startsLine(at))) {
        end = at;
        break;
      }
      if (!numbers.isEmpty() && isAnd(at) && text.has(at + 1, Role.DETERMINER)) {
        return OptionalInt.empty();
      }
      OptionalInt two = text.lexicon().together(text.tokens(), at, 2);
      OptionalInt one = text.lexicon().together(text.tokens(), at, 1);
      if (two.isPresent()) {
        numbers.add(two.getAsInt());
        at++;
      } else if (one.isPresent()) {
        numbers.add(one.getAsInt());
      } else if (text.number(at).isPresent() && !text.has(at, Role.ARTICLE)) {
        if (isOdd(at)) {
          return OptionalInt.empty();
        }
        numbers.add(text.number(at).getAsInt());
      } else if (token.is(Kind.WORD) && !isAround(at)) {
        return OptionalInt.empty();
      }
    }
    return numbers.size() == 1 && fitsRest(end, numbers.get(0))
        ? OptionalInt.of(numbers.get(0))
        : OptionalInt.empty();
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

  private boolean isOdd(int at) {
    Token token = text.token(at);
    boolean glued =
        token.isAttached() && at > text.from()
            || at + 1 < text.to()
                && text.token(at + 1).isAttached()
                && text.token(at + 1).is(Kind.WORD);
    return glued
        || token.is(Kind.NUMBER) && token.text().length() > 1 && token.text().startsWith("0");
  }

  private boolean isAround(int at) {
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

  /** Behind a mark may come a comment, or what the number is made of. */
  private boolean fitsRest(int from, int number) {
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
          || text.hasAny(
              at, Role.TAKEBACK, Role.HEDGE, Role.ALTERNATIVE, Role.CONDITION, Role.NEGATION)
          || text.has(at, Role.RETRACTION) && !text.has(at, Role.FRAME)) {
        return false;
      }
    }
    return !counts || sum == number && (alone || others > 1) || part && sum < number;
  }
}
