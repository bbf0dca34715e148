package io.echolot.dialogue;

import io.echolot.dialogue.Token.Kind;
import java.util.List;

/** Finds fixed sequences of words. */
final class Phrases {

  private Phrases() {}

  /** Where the longest of the phrases that starts at {@code at} ends; {@code at} if none does. */
  static int after(List<Token> tokens, int at, List<String> phrases) {
    return phrases.stream().mapToInt(phrase -> after(tokens, at, phrase)).max().orElse(at);
  }

  private static int after(List<Token> tokens, int at, String phrase) {
    int next = at;
    for (String word : phrase.split(" ")) {
      if (next >= tokens.size()
          || !tokens.get(next).is(Kind.WORD)
          || !tokens.get(next).text().equals(Fold.plain(word))) {
        return at;
      }
      next++;
    }
    return next;
  }
}
