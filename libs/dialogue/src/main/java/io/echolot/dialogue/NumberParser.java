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
    int sum = 0;
    boolean counts = false;
    for (int at = from; at < text.to(); at++) {
      if (text.number(at).isPresent() && !text.has(at, Role.ARTICLE)) {
        counts = true;
        sum += text.number(at).getAsInt();
      }
      if (text.token(at).isSymbolOf("?？")
          || text.hasAny(
              at,
              Role.TAKEBACK,
              Role.HEDGE,
              Role.ALTERNATIVE,
              Role.CONDITION,
              Role.RETRACTION,
              Role.NEGATION)) {
        return false;
      }
    }
    return !counts || sum == number;
  }
}
