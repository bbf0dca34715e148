package io.echolot.surveys.asking.trigger.rule;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.condition.Facts;
import java.util.Map;
import java.util.Optional;

/**
 * What a trigger's condition can refer to: {@code data.<member>} of the event.
 *
 * @param data the event's data
 */
record EventFacts(Map<String, AnswerValue> data) implements Facts {

  static final String DATA = "data.";

  @Override
  public Optional<AnswerValue> get(String ref) {
    return ref.startsWith(DATA)
        ? Optional.ofNullable(data.get(ref.substring(DATA.length())))
        : Optional.empty();
  }
}
