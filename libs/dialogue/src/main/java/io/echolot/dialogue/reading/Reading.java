package io.echolot.dialogue.reading;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.question.Question;
import io.echolot.survey.answer.Flaws;

/** What a message means as the answer of a question. */
public sealed interface Reading {

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

  /** That value, if the question takes it. */
  static Reading judged(Question question, AnswerValue value) {
    return Flaws.of(question, value).stream()
        .findFirst()
        .map(flaw -> unclear(Reason.of(question, flaw)))
        .orElseGet(() -> new Understood(value, ""));
  }

  /** The same with a comment, where it answers the question. */
  default Reading with(String comment) {
    return this instanceof Understood understood
        ? new Understood(understood.value(), comment)
        : this;
  }

  static Reading unclear(Reason reason) {
    return new Unclear(reason, "");
  }
}
