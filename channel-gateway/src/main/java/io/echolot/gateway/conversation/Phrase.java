package io.echolot.gateway.conversation;

/** What we say in our own words; the texts are in {@code texts-<language>.json}. */
public enum Phrase {
  /** How to answer a scored question; {@code {low}} and {@code {high}} are the scale's ends. */
  HOW_TO_SCORE,
  HOW_TO_CHOOSE,
  HOW_TO_CHOOSE_SEVERAL,
  /** How to choose where the options have no numbers. */
  HOW_TO_NAME,
  HOW_TO_SKIP,
  HOW_TO_OPT_OUT,
  EMPTY,
  OUT_OF_RANGE,
  NO_SUCH_OPTION,
  FRACTION,
  AMBIGUOUS,
  AMBIGUOUS_OPTION,
  NOT_UNDERSTOOD,
  REQUIRED,
  /** {@code {max}} is the highest number of characters. */
  TOO_LONG,
  MOVE_ON,
  THANKS,
  OPTED_OUT,
  OPTED_IN,
  HELP,
  CLOSED
}
