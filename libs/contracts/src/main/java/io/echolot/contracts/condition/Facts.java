package io.echolot.contracts.condition;

import io.echolot.contracts.answer.AnswerValue;
import java.util.Optional;

/** What is known of a response while it is given. */
@FunctionalInterface
public interface Facts {

  String ANSWER = "answer.";
  String HIDDEN = "hidden.";
  String VARIABLE = "variable.";

  /** An attribute of the customer who answers. It travels among the hidden fields, by this name. */
  String CUSTOMER = "customer.";

  /** What {@code ref} stands for; empty if it is unanswered or unknown. */
  Optional<AnswerValue> get(String ref);
}
