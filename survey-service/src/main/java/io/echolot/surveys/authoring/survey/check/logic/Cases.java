package io.echolot.surveys.authoring.survey.check.logic;

import io.echolot.contracts.condition.Condition;
import io.echolot.contracts.condition.Condition.All;
import io.echolot.contracts.condition.Condition.Any;
import io.echolot.contracts.condition.Condition.Compare;
import io.echolot.contracts.condition.Condition.Not;
import io.echolot.surveys.authoring.survey.check.logic.Possible.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a condition apart into cases (disjunctive normal form), each a list of comparisons. */
final class Cases {

  /** Conditions that people write have a handful of cases; beyond this nobody is helped. */
  private static final int MOST = 64;

  private static final int MOST_COMPARISONS = 50;

  private Cases() {}

  /** The cases in any of which the condition holds; empty if they are too many. */
  static Optional<List<List<Literal>>> of(Condition condition) {
    return condition.comparisons().limit(MOST_COMPARISONS + 1L).count() > MOST_COMPARISONS
        ? Optional.empty()
        : of(condition, false);
  }

  private static Optional<List<List<Literal>>> of(Condition condition, boolean negated) {
    if (condition instanceof Not not) {
      return of(not.not(), !negated);
    }
    if (condition instanceof Compare compare) {
      return Optional.of(List.of(List.of(new Literal(compare, negated))));
    }
    List<Condition> parts = condition instanceof All all ? all.all() : ((Any) condition).any();
    return condition instanceof All == negated ? either(parts, negated) : both(parts, negated);
  }

  private static Optional<List<List<Literal>>> either(List<Condition> parts, boolean negated) {
    List<List<Literal>> cases = new ArrayList<>();
    for (Condition part : parts) {
      Optional<List<List<Literal>>> more = of(part, negated);
      if (more.isEmpty() || cases.size() + more.get().size() > MOST) {
        return Optional.empty();
      }
      cases.addAll(more.get());
    }
    return Optional.of(cases);
  }

  private static Optional<List<List<Literal>>> both(List<Condition> parts, boolean negated) {
    List<List<Literal>> cases = List.of(List.of());
    for (Condition part : parts) {
      Optional<List<List<Literal>>> more = of(part, negated);
      if (more.isEmpty() || cases.size() * more.get().size() > MOST) {
        return Optional.empty();
      }
      cases = product(cases, more.get());
    }
    return Optional.of(cases);
  }

  private static List<List<Literal>> product(
      List<List<Literal>> cases, List<List<Literal>> others) {
    List<List<Literal>> product = new ArrayList<>(cases.size() * others.size());
    for (List<Literal> one : cases) {
      for (List<Literal> other : others) {
        List<Literal> joined = new ArrayList<>(one);
        joined.addAll(other);
        product.add(joined);
      }
    }
    return product;
  }
}
