package io.echolot.dialogue.engine;

import io.echolot.dialogue.command.Command;
import io.echolot.dialogue.command.Commands;
import io.echolot.dialogue.token.Token;
import io.echolot.dialogue.token.Tokens;
import java.util.List;
import java.util.Optional;

/** Which labels of options can't be typed without being taken for something else. */
public final class TypedLabels {

  private TypedLabels() {}

  /**
   * What whoever types a label asks for instead of choosing it: {@code Alto} stops all messages.
   * Empty for a label that is no command in any language.
   */
  public static Optional<Command> command(String label) {
    Optional<Command> listed = Commands.in(label);
    return listed.isPresent() || !Engine.isStop(new Input.Typed(label))
        ? listed
        : Optional.of(Command.STOP);
  }

  /**
   * Whether a label is a number, and not the one of its own place in the list, so that nobody could
   * tell which of two options is meant.
   *
   * @param place the option's place, from 1 on
   */
  public static boolean isOtherNumber(String label, int place) {
    List<Token> tokens = Tokens.of(label);
    boolean number = tokens.size() == 1 && tokens.get(0).is(Token.Kind.NUMBER);
    return number && !tokens.get(0).text().equals(Integer.toString(place));
  }
}
