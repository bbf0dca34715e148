package io.echolot.dialogue.say;

/**
 * What we say in our own words; the texts are in {@code texts-<language>.json}, with places as
 * {@link io.echolot.survey.language.TextPattern} has them. Messages have numbers without marks
 * between thousands ({@code {max, number,0}}), as some of these make a short message twice as long.
 */
public enum Phrase {
  /** How to answer a scored question; {@code {low}} and {@code {high}} are the scale's ends. */
  HOW_TO_SCORE,
  HOW_TO_CHOOSE,
  HOW_TO_CHOOSE_SEVERAL,
  /** How to choose where the options have no numbers. */
  HOW_TO_NAME,
  /** How to put all options in order; {@code {example}} is one. */
  HOW_TO_RANK,
  HOW_TO_NUMBER,
  /** {@code {low}} and {@code {high}} are the limits. */
  HOW_TO_NUMBER_BETWEEN,
  HOW_TO_DATE,
  HOW_TO_CONSENT,
  /** Asks for own words to the chosen option. */
  ELABORATE,
  HOW_TO_SKIP,
  /** On a button that leaves the question out. */
  SKIP_BUTTON,
  /** On a button that opens the list of options; at most 20 characters. */
  CHOOSE_BUTTON,
  HOW_TO_OPT_OUT,
  EMPTY,
  OUT_OF_RANGE,
  NO_SUCH_OPTION,
  FRACTION,
  AMBIGUOUS,
  AMBIGUOUS_OPTION,
  NOT_UNDERSTOOD,
  /** Of words that don't match a text question's pattern. */
  OTHER_FORM,
  REQUIRED,
  /** {@code {max}} is the highest number of characters. */
  TOO_LONG,
  /** {@code {max}} is the highest number of characters. */
  SHORTENED,
  OUT_OF_LIMITS,
  /**
   * {@code {min}} and {@code {max}} are how many may be chosen; {@code {are}} is {@code exact} if
   * they are the same.
   */
  NUMBER_OF_CHOICES,
  /** {@code {min}} is the lowest number of characters. */
  TOO_SHORT,
  AMBIGUOUS_NUMBER,
  /** Asks whether {@code {score}} is meant. */
  CONFIRM,
  /** Names the way out to somebody who may want it. */
  OFFER_OPT_OUT,
  MOVE_ON,
  /** To somebody who changed a message that was taken already. */
  EDIT_KEPT,
  THANKS,
  OPTED_OUT,
  OPTED_IN,
  HELP,
  HELP_AFTER_OPT_OUT,
  CLOSED
}
