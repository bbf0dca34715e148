package io.echolot.dialogue;

import io.echolot.contracts.AnswerValue;

/** What a message means as the answer of a question. */
sealed interface Reading {

  /**
   * It answers the question.
   *
   * @param value the answer
   * @param comment what else was said; empty for nothing
   */
  record Understood(AnswerValue value, String comment) implements Reading {}

  /**
   * It doesn't answer the question for sure, so we ask once more.
   *
   * @param reason why
   * @param words the message, if it says enough to be worth keeping as a comment; else empty
   */
  record Unclear(Reason reason, String words) implements Reading {}

  static Reading unclear(Reason reason) {
    return new Unclear(reason, "");
  }
}
