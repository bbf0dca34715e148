package io.echolot.surveys.records.results.count;

import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;

/**
 * How a question was asked. Of one that a later version asks in another way, the answers to either
 * are counted apart.
 *
 * @param question its key
 * @param kind its kind
 * @param scale the highest score; 0 if it isn't scored
 */
public record AskedAs(String question, QuestionKind kind, int scale) {

  public static AskedAs of(Question question) {
    return new AskedAs(question.key(), question.kind(), question.highest());
  }
}
