package io.echolot.dialogue.engine;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.dialogue.command.Command;
import io.echolot.survey.answer.CutText;

/** What a respondent does. */
public sealed interface Input {

  /**
   * A message was written.
   *
   * @param text as it came; empty for a picture or a sound alone
   */
  record Typed(String text) implements Input {

    /** The longest message that is read, in UTF-16 code units. */
    public static final int LONGEST = 8_000;

    /** A message that came in; of a longer one its first part, with a mark. */
    public static Typed of(String message) {
      return new Typed(CutText.of(message, LONGEST));
    }
  }

  /**
   * An option was clicked.
   *
   * @param response how the id of the response ends for which the option was offered; empty if the
   *     channel can't tell
   * @param question the key of the question whose option it was; empty if the channel can't tell
   * @param value what it stands for
   */
  record Clicked(String response, String question, AnswerValue value) implements Input {

    /** An option that is known to be of the response that is being given. */
    public Clicked(String question, AnswerValue value) {
      this("", question, value);
    }
  }

  /** An earlier message was changed where it stands; what it said first was taken already. */
  record Edited() implements Input {}

  /** A chat was opened or its connection came back: nothing was said, but the question is due. */
  record Resumed() implements Input {}

  /**
   * The provider recognised a command and has replied to it, so we only take note.
   *
   * @param command STOP, START or HELP
   */
  record Handled(Command command) implements Input {}
}
