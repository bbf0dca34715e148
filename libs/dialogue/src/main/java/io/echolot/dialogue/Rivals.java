package io.echolot.dialogue;

import io.echolot.dialogue.Token.Kind;
import java.util.List;

/**
 * Finds a second score in a comment. A number that counts something ({@code 2 agents}) is none, one
 * that stands alone ({@code no, 6}) is.
 */
final class Rivals {

  private Rivals() {}

  /** Whether one is in {@code tokens} from {@code from} on. */
  static boolean in(List<Token> tokens, int from, Vocabulary words, int lowest, int highest) {
    boolean corrected =
        tokens.stream()
            .skip(from)
            .anyMatch(t -> t.is(Kind.WORD) && words.corrections().contains(t.text()));
    for (int at = from; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      if (token.is(Kind.STARS) || isScore(token, words, lowest, highest, corrected)) {
        if (corrected || token.is(Kind.STARS) || standsAlone(tokens, at + 1, words)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isScore(
      Token token, Vocabulary words, int lowest, int highest, boolean corrected) {
    if (token.is(Kind.NUMBER)) {
      return token.text().length() <= 2 && isWithin(token.text(), lowest, highest);
    }
    boolean article = words.articles().contains(token.text()) && !corrected;
    return token.is(Kind.WORD) && words.numbers().containsKey(token.text()) && !article;
  }

  private static boolean isWithin(String digits, int lowest, int highest) {
    int number = Integer.parseInt(digits);
    return number >= lowest && number <= highest;
  }

  private static boolean standsAlone(List<Token> tokens, int next, Vocabulary words) {
    if (next >= tokens.size() || !tokens.get(next).is(Kind.WORD)) {
      return true;
    }
    String word = tokens.get(next).text();
    return words.connectives().contains(word)
        || words.alternatives().contains(word)
        || words.corrections().contains(word)
        || words.praise().contains(word)
        || words.intensifiers().contains(word)
        || words.points().contains(word)
        || words.stars().contains(word);
  }
}
