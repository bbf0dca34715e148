package io.echolot.contracts.logic;

import io.echolot.contracts.AnswerValue;
import java.util.Optional;

/** What is known of a response while it is given. */
@FunctionalInterface
public interface Facts {

  String ANSWER = "answer.";
  String HIDDEN = "hidden.";
  String VARIABLE = "variable.";

  /** What {@code ref} stands for; empty if it is unanswered or unknown. */
  Optional<AnswerValue> get(String ref);
}
