package io.echolot.surveys.journey;

import io.echolot.contracts.LocalizedText;
import io.echolot.platform.Problem.Violation;
import io.echolot.surveys.Keys;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The way of a customer with the company, in stages with touchpoints.
 *
 * @param key unique within the tenant
 * @param name for people
 * @param stages in the order in which a customer goes through them
 */
public record Journey(String key, LocalizedText name, List<Stage> stages) {

  public Journey {
    key = key == null ? "" : key;
    name = name == null ? LocalizedText.EMPTY : name;
    stages = stages == null ? List.of() : List.copyOf(stages);
  }

  /** A stage, e.g. {@code buy}, with its touchpoints. */
  public record Stage(String key, LocalizedText name, List<Point> touchpoints) {
    public Stage {
      key = key == null ? "" : key;
      name = name == null ? LocalizedText.EMPTY : name;
      touchpoints = touchpoints == null ? List.of() : List.copyOf(touchpoints);
    }
  }

  /** A touchpoint, e.g. {@code checkout}. */
  public record Point(String key, LocalizedText name) {
    public Point {
      key = key == null ? "" : key;
      name = name == null ? LocalizedText.EMPTY : name;
    }
  }

  /** What is wrong with it, each with its path; empty if nothing is. */
  List<Violation> violations() {
    List<Violation> violations = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (int s = 0; s < stages.size(); s++) {
      String stage = "stages[" + s + "]";
      check(stages.get(s).key(), stage + ".key", "stage " + stages.get(s).key(), known, violations);
      List<Point> points = stages.get(s).touchpoints();
      for (int t = 0; t < points.size(); t++) {
        String path = stage + ".touchpoints[" + t + "].key";
        check(points.get(t).key(), path, points.get(t).key(), known, violations);
      }
    }
    return violations;
  }

  private static void check(
      String key, String path, String identity, Set<String> known, List<Violation> violations) {
    if (!Keys.isKey(key)) {
      violations.add(Keys.violation(path));
    } else if (!known.add(identity)) {
      violations.add(new Violation(path, "is used twice in the journey"));
    }
  }
}
