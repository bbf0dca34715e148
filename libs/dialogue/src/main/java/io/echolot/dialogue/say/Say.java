package io.echolot.dialogue.say;

import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.question.Question;
import io.echolot.dialogue.reading.Reason;

/** Something to say next, whatever the channel. */
public sealed interface Say {

  /**
   * A question.
   *
   * @param question the question
   * @param number which one it is, from 1 on
   * @param of how many the survey has
   */
  record Ask(Question question, int number, int of) implements Say {}

  /** The same question once more, because its answer wasn't clear. */
  record AskAgain(Question question, Reason reason) implements Say {}

  /** What the chosen option stands for, in own words. */
  record Elaborate() implements Say {}

  /** Of an answer in own words, longer than the question takes, the first part was kept. */
  record Shortened(Question question) implements Say {}

  /** A statement of the survey, which waits for nothing. */
  record Tell(Question statement) implements Say {}

  /** A question is left open after the last try. */
  record MoveOn() implements Say {}

  /**
   * The end.
   *
   * @param text the survey's own words; may be empty
   */
  record Thank(LocalizedText text) implements Say {}

  /**
   * After the last try: whether the one score that stood in what was written is meant.
   *
   * @param question the question
   * @param score the score
   */
  record Confirm(Question question, int score) implements Say {}

  /** How to opt out, since what was written may be meant so. */
  record OfferOptOut() implements Say {}

  /** A message that was changed counts as it was first. */
  record EditKept() implements Say {}

  record ConfirmOptOut() implements Say {}

  record ConfirmOptIn() implements Say {}

  record Help() implements Say {}

  /** Who opted out asks for help: how to opt in again. */
  record HelpAfterOptOut() implements Say {}

  /** There is no survey to ask at the moment. */
  record Closed() implements Say {}
}
