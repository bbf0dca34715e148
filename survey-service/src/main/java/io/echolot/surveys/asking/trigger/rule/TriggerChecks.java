package io.echolot.surveys.asking.trigger.rule;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.condition.Condition;
import io.echolot.contracts.condition.Condition.All;
import io.echolot.contracts.condition.Condition.Any;
import io.echolot.contracts.condition.Condition.Compare;
import io.echolot.contracts.condition.Condition.Not;
import io.echolot.contracts.condition.Operator;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.people.customer.event.EventChecks;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What an admin may say of a trigger, as far as that alone tells. */
public final class TriggerChecks {

  private static final int MOST_COMPARISONS = 20;
  private static final int MOST_WAYS = 5;
  private static final int MOST_UNLESS = 10;
  private static final int MOST_HIDDEN = 20;
  private static final int LONGEST_NAME = 100;
  private static final double ALL = 100;
  private static final String EVENT =
      "must be an event's name: 1 to 64 of a-z, 0-9, _, . and -, e.g. order.delivered";
  private static final String MEMBER =
      "must be a member of the data: 1 to 64 of letters, digits, _, . and -, e.g. orderId";
  private static final String SPAN =
      "must be a time as ISO 8601 has it, in days, hours, minutes and seconds, up to 365 days, e.g."
          + " P3D or PT2H";
  private static final Set<Operator> OF_LISTS = EnumSet.of(Operator.INCLUDES, Operator.EXCLUDES);

  private final TriggerBody trigger;
  private final List<Violation> violations = new ArrayList<>();

  private TriggerChecks(TriggerBody trigger) {
    this.trigger = trigger;
  }

  /** What is wrong with it, each with its path; empty if nothing is. */
  public static List<Violation> violations(TriggerBody trigger) {
    TriggerChecks checks = new TriggerChecks(trigger);
    checks.name();
    checks.event();
    checks.time();
    checks.unless();
    checks.whom();
    checks.hidden();
    return checks.violations;
  }

  private void add(String path, String message) {
    violations.add(new Violation(path, message));
  }

  private void name() {
    if (trigger.name().texts().isEmpty()) {
      add("name", "needs a language");
    }
    trigger
        .name()
        .texts()
        .forEach(
            (language, text) -> {
              if (text.isBlank() || text.length() > LONGEST_NAME) {
                add("name." + language, "must have 1 to " + LONGEST_NAME + " characters");
              }
            });
  }

  private void event() {
    if (!EventChecks.isName(trigger.on())) {
      add("on", EVENT);
    }
    if (trigger.condition().comparisons().count() > MOST_COMPARISONS) {
      add("condition", "must not have more than " + MOST_COMPARISONS + " comparisons");
    } else {
      check(trigger.condition(), "condition");
    }
  }

  private void time() {
    if (!trigger.after().isEmpty() && trigger.before() != null) {
      add("before", "must be left out, or after");
    }
    if (!trigger.after().isEmpty() && TriggerTime.span(trigger.after()).isEmpty()) {
      add("after", SPAN);
    }
    if (trigger.before() != null) {
      if (!EventChecks.isPropertyName(trigger.before().member())) {
        add("before.member", MEMBER);
      }
      if (TriggerTime.span(trigger.before().by()).isEmpty()) {
        add("before.by", SPAN);
      }
    }
  }

  private void unless() {
    if (trigger.unless().size() > MOST_UNLESS) {
      add("unless", "must be at most " + MOST_UNLESS);
      return;
    }
    for (int i = 0; i < trigger.unless().size(); i++) {
      TriggerBody.TakenBack one = trigger.unless().get(i);
      if (!EventChecks.isName(one.on())) {
        add("unless[" + i + "].on", EVENT);
      }
      if (!one.same().isEmpty() && !EventChecks.isPropertyName(one.same())) {
        add("unless[" + i + "].same", MEMBER);
      }
    }
  }

  private void whom() {
    if (!trigger.segment().isEmpty() && !Keys.isKey(trigger.segment())) {
      violations.add(Keys.violation("segment"));
    }
    if (!(trigger.share() > 0 && trigger.share() <= ALL)) {
      add("share", "must be above 0 and up to 100");
    }
    if (trigger.ways().isEmpty() || trigger.ways().size() > MOST_WAYS) {
      add("ways", "must be 1 to " + MOST_WAYS);
    }
  }

  private void hidden() {
    if (trigger.hidden().size() > MOST_HIDDEN) {
      add("hidden", "must be at most " + MOST_HIDDEN);
      return;
    }
    trigger
        .hidden()
        .forEach(
            (field, member) -> {
              if (!EventChecks.isPropertyName(member)) {
                add("hidden." + field, MEMBER);
              }
            });
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
    if (!compare.ref().startsWith(EventFacts.DATA)
        || !EventChecks.isPropertyName(compare.ref().substring(EventFacts.DATA.length()))) {
      add(path + ".ref", "must be data.<member>, e.g. data.total");
    } else if (compare.op() == Operator.INCLUDES_ALL) {
      add(path + ".op", "doesn't fit a member of the data, which is one value");
    } else if (OF_LISTS.contains(compare.op())) {
      if (!(compare.value() instanceof AnswerValue.Choices)) {
        add(path + ".value", "must be an array of texts");
      }
    } else if (!compare.op().needsNoValue() && !isOne(compare.value())) {
      add(path + ".value", "must be a text, a number, true or false");
    }
  }

  private static boolean isOne(AnswerValue value) {
    return value instanceof AnswerValue.Text
        || value instanceof AnswerValue.Score
        || value instanceof AnswerValue.Decimal
        || value instanceof AnswerValue.Flag;
  }
}
