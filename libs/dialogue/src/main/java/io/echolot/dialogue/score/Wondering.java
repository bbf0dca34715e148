package io.echolot.dialogue.score;

import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.token.Token.Kind;
import java.util.Optional;
import java.util.Set;

/**
 * A score with a question mark of mere modesty, and what it is for: {@code like a 7? the guy threw
 * it over the fence}. Who asks something of us, or gives a bare number, isn't meant.
 */
final class Wondering {

  private static final int FEWEST_WORDS = 4;

  private static final Set<String> ASKS =
      Set.of(
          "is",
          "was",
          "are",
          "ist",
          "war",
          "sind",
          "what",
          "why",
          "how",
          "who",
          "which",
          "where",
          "when",
          "does",
          "do",
          "did",
          "can",
          "could",
          "should",
          "warum",
          "wieso",
          "weshalb",
          "welche",
          "wer",
          "wo",
          "kann",
          "koennt",
          "soll",
          "heisst",
          "bedeutet",
          "means",
          "after",
          "nach",
          "really",
          "echt",
          "seriously",
          "ernsthaft",
          "only",
          "nur");

  private Wondering() {}

  /** The message with a full stop instead; empty if it is something else. */
  static Optional<String> asserted(Phrasing text) {
    int mark = -1;
    for (int at = text.from(); at < text.tokens().size(); at++) {
      if (text.token(at).isSymbolOf("?？")) {
        if (mark >= 0) {
          return Optional.empty();
        }
        mark = at;
      }
    }
    if (mark < 0 || text.countWords(mark, text.to()) < FEWEST_WORDS || !text.isWord(mark + 1)) {
      return Optional.empty();
    }
    boolean modest = isModest(text, mark) && !ASKS.contains(text.token(mark + 1).text());
    int at = text.token(mark).start();
    String message = text.message();
    return modest
        ? Optional.of(message.substring(0, at) + "." + message.substring(at + 1))
        : Optional.empty();
  }

  /** Whether a number with an article or a frame, and nothing else, stands before the mark. */
  private static boolean isModest(Phrasing text, int mark) {
    int numbers = 0;
    boolean framed = false;
    for (int at = text.from(); at < mark; at++) {
      boolean number = text.number(at).isPresent() && !text.has(at, Role.ARTICLE);
      numbers += number ? 1 : 0;
      boolean frame =
          text.hasAny(at, Role.FRAME, Role.RATES, Role.DETERMINER, Role.GREETING, Role.ADDRESSEE);
      if (!number && !frame && text.token(at).is(Kind.WORD)
          || ASKS.contains(text.token(at).text())) {
        return false;
      }
      framed |= frame;
    }
    return numbers == 1 && framed;
  }
}
