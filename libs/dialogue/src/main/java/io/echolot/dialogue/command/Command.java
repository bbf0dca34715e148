package io.echolot.dialogue.command;

/** What a respondent may ask of us instead of giving an answer. */
public enum Command {
  /** Never write to me again. */
  STOP,
  /** Write to me again. */
  START,
  /** What is this? */
  HELP,
  /** I don't want to answer this question. */
  SKIP
}
