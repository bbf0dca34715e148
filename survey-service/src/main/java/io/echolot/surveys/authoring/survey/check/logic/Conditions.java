package io.echolot.surveys.authoring.survey.check.logic;

import io.echolot.contracts.condition.Condition;
import io.echolot.contracts.condition.Condition.All;
import io.echolot.contracts.condition.Condition.Any;
import io.echolot.contracts.condition.Condition.Compare;
import io.echolot.contracts.condition.Condition.Not;
import io.echolot.surveys.authoring.survey.check.base.Findings;
import io.echolot.surveys.authoring.survey.check.base.Known.Scope;
import io.echolot.surveys.authoring.survey.check.base.References;
import io.echolot.surveys.authoring.survey.check.base.Subject;
import java.util.List;

/**
 * Conditions must compare what is known with what it can be, and hold now and then.
 *
 * @param references what can be compared
 * @param possible tells what can hold
 * @param findings what is wrong goes here
 */
public record Conditions(References references, Possible possible, Findings findings) {

  /** A condition that must be able to hold. */
  public void check(Condition condition, String path, Scope scope) {
    int before = findings.count();
    checkMayNeverHold(condition, path, scope);
    if (findings.count() == before && !possible.canHold(condition)) {
      findings.add(path, "can never hold");
    }
  }

  /** A condition whose comparisons must make sense, though it may never hold. */
  void checkMayNeverHold(Condition condition, String path, Scope scope) {
    if (condition instanceof All all) {
      each(all.all(), path + ".all", scope);
    } else if (condition instanceof Any any) {
      each(any.any(), path + ".any", scope);
    } else if (condition instanceof Not not) {
      checkMayNeverHold(not.not(), path + ".not", scope);
    } else if (condition instanceof Compare compare) {
      compare(compare, path, scope);
    }
  }

  private void each(List<Condition> conditions, String path, Scope scope) {
    for (int i = 0; i < conditions.size(); i++) {
      checkMayNeverHold(conditions.get(i), path + "[" + i + "]", scope);
    }
  }

  private void compare(Compare compare, String path, Scope scope) {
    references
        .resolve(compare.ref(), scope, path + ".ref")
        .ifPresent(subject -> compare(compare, subject, path));
  }

  private void compare(Compare compare, Subject subject, String path) {
    if (!subject.sort().fits(compare.op())) {
      findings.add(path + ".op", subject.sort().misfit());
    } else if (!compare.op().needsNoValue()) {
      new Values(findings).check(subject, compare.op(), compare.value(), path + ".value");
    }
  }
}
