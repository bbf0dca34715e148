package io.echolot.dialogue.engine;

import io.echolot.dialogue.command.Command;
import io.echolot.dialogue.say.Say;
import java.util.Optional;

/** What comes in after the last question, before a new response may start. */
final class AfterCompletion {

  private final TurnDraft draft;

  AfterCompletion(TurnDraft draft) {
    this.draft = draft;
  }

  public void take(Input input, Optional<Command> command) {
    if (input instanceof Input.Handled) {
      return;
    }
    if (input instanceof Input.Typed typed && command.isEmpty()) {
      late(typed.text());
    } else if (command.filter(Command.HELP::equals).isPresent()) {
      draft.say(new Say.Help());
    } else {
      thank();
    }
  }

  /** Thanked for once only, lest two machines thank each other for ever. */
  private void late(String text) {
    if (Words.saySomething(text)) {
      draft.note(text.strip());
    }
    if (draft.tries() == 0) {
      thank();
    }
    draft.countTry();
  }

  private void thank() {
    draft.ask();
  }
}
