package io.echolot.surveys.people.segment.definition;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.condition.Condition;
import io.echolot.contracts.condition.Condition.All;
import io.echolot.contracts.condition.Condition.Any;
import io.echolot.contracts.condition.Condition.Compare;
import io.echolot.contracts.condition.Condition.Not;
import io.echolot.contracts.condition.Operator;
import io.echolot.platform.problem.Problem.Violation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A segment's condition must compare what there can be with what it can be. */
public final class SegmentChecks {

  private static final int MOST_COMPARISONS = 100;
  private static final Set<Operator> OF_NUMBERS =
      EnumSet.of(
          Operator.EQ,
          Operator.NE,
          Operator.LT,
          Operator.LTE,
          Operator.GT,
          Operator.GTE,
          Operator.ANSWERED,
          Operator.UNANSWERED);
  private static final Set<Operator> OF_LISTS = EnumSet.of(Operator.INCLUDES, Operator.EXCLUDES);

  private final List<Violation> violations = new ArrayList<>();

  private SegmentChecks() {}

  /** What is wrong with it, each with its path; empty if nothing is. */
  public static List<Violation> violations(Condition condition) {
    SegmentChecks checks = new SegmentChecks();
    if (condition.comparisons().count() > MOST_COMPARISONS) {
      checks.add("condition", "must not have more than " + MOST_COMPARISONS + " comparisons");
    } else {
      checks.check(condition, "condition");
    }
    return checks.violations;
  }

  private void add(String path, String message) {
    violations.add(new Violation(path, message));
  }

  private void check(Condition condition, String path) {
    if (condition instanceof All all) {
      each(all.all(), path + ".all");
    } else if (condition instanceof Any any) {
      each(any.any(), path + ".any");
    } else if (condition instanceof Not not) {
      check(not.not(), path + ".not");
    } else if (condition instanceof Compare compare) {
      compare(compare, path);
    }
  }

  private void each(List<Condition> conditions, String path) {
    for (int i = 0; i < conditions.size(); i++) {
      check(conditions.get(i), path + "[" + i + "]");
    }
  }

  private void compare(Compare compare, String path) {
    Optional<SegmentRef> ref = SegmentRef.of(compare.ref());
    if (ref.isEmpty()) {
      add(
          path + ".ref",
          "must be customer.<attribute>, event.<name>.count, event.<name>.count.<days> or"
              + " event.<name>.days");
    } else if (ref.get().isEvent() && !OF_NUMBERS.contains(compare.op())) {
      add(path + ".op", "must be one for numbers: eq, ne, lt, lte, gt, gte");
    } else if (compare.op() == Operator.INCLUDES_ALL) {
      add(path + ".op", "doesn't fit an attribute, which is one text");
    } else if (!compare.op().needsNoValue()) {
      value(compare, ref.get().isEvent(), path + ".value");
    }
  }

  private void value(Compare compare, boolean ofEvent, String path) {
    AnswerValue value = compare.value();
    boolean number = value instanceof AnswerValue.Score || value instanceof AnswerValue.Decimal;
    if (ofEvent) {
      if (!number) {
        add(path, "must be a number");
      }
    } else if (OF_LISTS.contains(compare.op())) {
      if (!(value instanceof AnswerValue.Choices)) {
        add(path, "must be an array of texts");
      }
    } else if (!number && !(value instanceof AnswerValue.Text)) {
      add(path, "must be a text or a number; truth values are the texts true and false");
    }
  }
}
