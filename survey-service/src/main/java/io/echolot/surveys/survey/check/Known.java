package io.echolot.surveys.survey.check;

import io.echolot.contracts.Question;
import io.echolot.contracts.logic.Variable;
import io.echolot.surveys.survey.SurveyDraft;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a draft has that its logic and its texts can refer to. */
final class Known {

  private final List<Question> questions;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<String, Integer> variables = new HashMap<>();
  private final Set<String> hidden;

  Known(SurveyDraft draft) {
    this.questions = draft.questions();
    this.hidden = new HashSet<>(draft.logic().hidden());
    for (int i = 0; i < questions.size(); i++) {
      positions.putIfAbsent(questions.get(i).key(), i);
    }
    List<Variable> all = draft.logic().variables();
    for (int i = 0; i < all.size(); i++) {
      variables.putIfAbsent(all.get(i).key(), i);
    }
  }

  /** The index of the question of that key. */
  Optional<Integer> position(String key) {
    return Optional.ofNullable(positions.get(key));
  }

  Question question(int position) {
    return questions.get(position);
  }

  /** The index of the variable of that key. */
  Optional<Integer> variable(String key) {
    return Optional.ofNullable(variables.get(key));
  }

  boolean hasHidden(String key) {
    return hidden.contains(key);
  }

  /** Where everything is known: at the end of the survey. */
  Scope everything() {
    return new Scope(questions.size(), variables.size());
  }

  /** Where the answers of the first {@code count} questions may be known. */
  Scope questions(int count) {
    return new Scope(count, variables.size());
  }

  /**
   * How much is known at a place.
   *
   * @param questions how many of the questions may have been answered
   * @param variables how many of the variables may be referred to
   */
  record Scope(int questions, int variables) {}
}
