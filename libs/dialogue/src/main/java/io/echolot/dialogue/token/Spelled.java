package io.echolot.dialogue.token;

import io.echolot.dialogue.token.Token.Kind;
import java.util.List;
import java.util.stream.Collectors;

/** A word that was typed letter by letter: {@code N I N E}. */
public final class Spelled {

  private static final int FEWEST = 3;
  private static final int MOST = 10;

  private Spelled() {}

  /** The one word, if the whole message is single letters; else the message as it is. */
  public static String joined(String message) {
    if (message.length() > 4 * MOST) {
      return message;
    }
    List<Token> tokens = Tokens.of(message);
    boolean spelled =
        tokens.size() >= FEWEST
            && tokens.size() <= MOST
            && tokens.stream()
                .allMatch(
                    token ->
                        token.is(Kind.WORD) && token.end() - token.start() == 1
                            || token.isSymbolOf("-.!"));
    return spelled
        ? tokens.stream()
            .filter(token -> token.is(Kind.WORD))
            .map(token -> message.substring(token.start(), token.end()))
            .collect(Collectors.joining())
        : message;
  }
}
