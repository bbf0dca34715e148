package io.echolot.contracts.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.answer.AnswerValue;

/**
 * One answer of a response. It says the question's kind and scale, so that who reads the log needs
 * no survey to score it.
 *
 * @param question the question's key
 * @param kind the question's kind
 * @param scale the highest possible score; 0 if the question isn't scored
 * @param value what was answered
 * @param other what was said in own words with a choice that allows it, or in a message beside a
 *     score where no question asked for the reason; empty for nothing
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Answer(
    String question, QuestionKind kind, int scale, AnswerValue value, String other) {

  public Answer {
    other = other == null ? "" : other;
  }

  public Answer(String question, QuestionKind kind, int scale, AnswerValue value) {
    this(question, kind, scale, value, "");
  }
}
