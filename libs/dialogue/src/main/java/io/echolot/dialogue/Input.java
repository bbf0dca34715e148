package io.echolot.dialogue;

import io.echolot.contracts.AnswerValue;

/** What a respondent does. */
public sealed interface Input {

  /**
   * A message was written.
   *
   * @param text as it came; empty for a picture or a sound alone
   */
  record Typed(String text) implements Input {}

  /**
   * An option was clicked.
   *
   * @param question the key of the question whose option it was; empty if the channel can't tell
   * @param value what it stands for
   */
  record Clicked(String question, AnswerValue value) implements Input {}

  /** A chat was opened or its connection came back: nothing was said, but the question is due. */
  record Resumed() implements Input {}

  /**
   * The provider recognised a command and has replied to it, so we only take note.
   *
   * @param command STOP, START or HELP
   */
  record Handled(Command command) implements Input {}
}
