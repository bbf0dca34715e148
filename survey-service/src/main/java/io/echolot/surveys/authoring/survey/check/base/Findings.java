package io.echolot.surveys.authoring.survey.check.base;

import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.base.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was found wrong so far, in the order in which it was found. */
public final class Findings {

  private final List<Violation> violations = new ArrayList<>();

  public void add(String path, String message) {
    violations.add(new Violation(path, message));
  }

  /** Finds a key that hasn't the form, or that {@code used} has already; else it is used now. */
  public void key(String path, String key, Set<String> used) {
    if (!Keys.isKey(key)) {
      violations.add(Keys.violation(path));
    } else if (!used.add(key)) {
      add(path, "is used twice");
    }
  }

  public int count() {
    return violations.size();
  }

  public List<Violation> all() {
    return List.copyOf(violations);
  }
}
