package io.echolot.surveys.authoring.survey.check.logic;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.condition.Condition;
import io.echolot.contracts.condition.Condition.Compare;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells whether a condition can ever hold, by trying it. Of each thing compared, those values are
 * tried between which the comparisons tell a difference. What is too large to try, or depends on
 * words, is taken to be possible: nothing is called impossible that isn't.
 *
 * @param candidates the values to try
 */
public record Possible(Candidates candidates) {

  boolean canHold(Condition condition) {
    return canHold(condition, Set.of());
  }

  /** Whether it holds for everybody. */
  boolean alwaysHolds(Condition condition) {
    return !canHold(new Condition.Not(condition), Set.of());
  }

  /** Whether it can hold for somebody of whom the references in {@code answered} are known. */
  boolean canHold(Condition condition, Set<String> answered) {
    Optional<List<List<Literal>>> cases = Cases.of(condition);
    return cases.isEmpty() || cases.get().stream().anyMatch(all -> canHold(all, answered));
  }

  /** Whether all can hold together. Different references are taken to be independent. */
  private boolean canHold(List<Literal> literals, Set<String> answered) {
    Map<String, List<Literal>> byRef =
        literals.stream().collect(Collectors.groupingBy(literal -> literal.compare().ref()));
    return byRef.entrySet().stream()
        .allMatch(one -> canHold(one.getKey(), one.getValue(), answered.contains(one.getKey())));
  }

  private boolean canHold(String ref, List<Literal> literals, boolean answered) {
    List<AnswerValue> values =
        literals.stream().flatMap(literal -> literal.value().stream()).toList();
    Optional<List<AnswerValue>> tried = candidates.of(ref, values);
    if (tried.isEmpty()) {
      return true;
    }
    boolean unanswered = !answered && Candidates.mayBeUnanswered(ref);
    return (unanswered && hold(literals, Optional.empty()))
        || tried.get().stream().anyMatch(value -> hold(literals, Optional.of(value)));
  }

  private static boolean hold(List<Literal> literals, Optional<AnswerValue> fact) {
    return literals.stream().allMatch(literal -> literal.holds(fact));
  }

  /** A comparison, or that it doesn't hold. */
  record Literal(Compare compare, boolean negated) {
    boolean holds(Optional<AnswerValue> fact) {
      return compare.holds(ref -> fact) != negated;
    }

    Optional<AnswerValue> value() {
      return Optional.ofNullable(compare.value());
    }
  }
}
