package io.echolot.surveys.people.unit;

import io.echolot.contracts.unit.UnitTree;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.base.Keys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** What a unit must be, and how units may belong together. */
final class UnitChecks {

  private static final int LONGEST_NAME = 200;

  private final List<Unit> changed;
  private final IntFunction<String> path;
  private final UnitTree tree;
  private final List<Violation> violations = new ArrayList<>();

  private UnitChecks(UnitTree before, List<Unit> changed, IntFunction<String> path) {
    this.changed = changed;
    this.path = path;
    Map<String, String> parents = new HashMap<>();
    changed.forEach(unit -> parents.put(unit.key(), unit.parent()));
    this.tree = before.with(parents);
  }

  /** What is wrong with a unit that is to be stored, each with its path; empty if nothing is. */
  static List<Violation> check(UnitTree before, Unit unit) {
    return new UnitChecks(before, List.of(unit), i -> "").all();
  }

  /** The same of many that are stored together, whose paths begin with {@code [i].}. */
  static List<Violation> check(UnitTree before, List<Unit> units) {
    return new UnitChecks(before, units, i -> "[" + i + "].").all();
  }

  private List<Violation> all() {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < changed.size(); i++) {
      alone(i);
      if (places.put(changed.get(i).key(), i) != null) {
        add(i, "key", "stands there twice");
      }
    }
    for (int i = 0; i < changed.size(); i++) {
      parent(i);
    }
    if (violations.isEmpty()) {
      depth(places);
    }
    if (tree.size() > UnitTree.MOST) {
      violations.add(
          new Violation(
              "", "would be %d units, of at most %d".formatted(tree.size(), UnitTree.MOST)));
    }
    return violations;
  }

  private void alone(int i) {
    Unit unit = changed.get(i);
    if (!Keys.isKey(unit.key())) {
      violations.add(Keys.violation(path.apply(i) + "key"));
    }
    if (unit.name().texts().values().stream().allMatch(String::isBlank)) {
      add(i, "name", "must not be empty");
    }
    if (unit.name().texts().values().stream().anyMatch(text -> text.length() > LONGEST_NAME)) {
      add(i, "name", "must have at most " + LONGEST_NAME + " characters");
    }
  }

  private void parent(int i) {
    Unit unit = changed.get(i);
    if (unit.parent().isEmpty()) {
      return;
    }
    if (!tree.contains(unit.parent())) {
      add(i, "parent", "is no unit");
    } else if (tree.isInCircle(unit.key())) {
      add(i, "parent", "is the unit itself, or below it");
    }
  }

  /** What is too deep now is so by one that was changed: itself, or one above it. */
  private void depth(Map<String, Integer> places) {
    Set<Integer> told = new HashSet<>();
    for (String key : tree.keys()) {
      if (tree.level(key) > UnitTree.DEEPEST) {
        tree.up(key)
            .filter(places::containsKey)
            .findFirst()
            .map(places::get)
            .filter(told::add)
            .ifPresent(
                i ->
                    add(
                        i,
                        "parent",
                        "is too deep: there may be %d levels".formatted(UnitTree.DEEPEST)));
      }
    }
  }

  private void add(int i, String field, String message) {
    violations.add(new Violation(path.apply(i) + field, message));
  }
}
