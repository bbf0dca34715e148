package io.echolot.gateway.audience.rule;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.condition.Facts;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.question.Answer;
import java.math.BigDecimal;
import java.util.Optional;

/** What a response says, for conditions. */
record ResponseFacts(Response response) implements Facts {

  @Override
  public Optional<AnswerValue> get(String ref) {
    if (ref.startsWith(ANSWER)) {
      return answer(ref.substring(ANSWER.length()));
    }
    if (ref.startsWith(HIDDEN)) {
      return text(ref.substring(HIDDEN.length()));
    }
    if (ref.startsWith(CUSTOMER)) {
      return text(ref);
    }
    return ref.startsWith(VARIABLE)
        ? Optional.ofNullable(response.variables().get(ref.substring(VARIABLE.length())))
            .map(value -> new AnswerValue.Decimal(BigDecimal.valueOf(value)))
        : Optional.empty();
  }

  private Optional<AnswerValue> answer(String name) {
    int dot = name.indexOf('.');
    String question = dot < 0 ? name : name.substring(0, dot);
    Optional<AnswerValue> whole =
        response.answers().stream()
            .filter(answer -> answer.question().equals(question))
            .map(Answer::value)
            .findFirst();
    if (dot < 0) {
      return whole;
    }
    return whole
        .filter(AnswerValue.Entries.class::isInstance)
        .map(entries -> ((AnswerValue.Entries) entries).byKey().get(name.substring(dot + 1)))
        .map(AnswerValue.Text::new);
  }

  private Optional<AnswerValue> text(String key) {
    return Optional.ofNullable(response.hidden().get(key)).map(AnswerValue.Text::new);
  }
}
