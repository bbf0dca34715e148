package io.echolot.surveys.people.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.unit.UnitTree;
import io.echolot.platform.problem.Problem.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnitChecksTest {

  private static Unit unit(String key, String parent) {
    return new Unit(key, LocalizedText.of("en", key), parent);
  }

  private static List<String> fields(List<Violation> violations) {
    return violations.stream().map(Violation::field).toList();
  }

  /** u1 at the top, each other below the one before. */
  private static Map<String, String> chain(int length) {
    Map<String, String> parents = new HashMap<>();
    for (int i = 1; i <= length; i++) {
      parents.put("u" + i, i == 1 ? "" : "u" + (i - 1));
    }
    return parents;
  }

  @Test
  void aUnitHasAKeyANameAndAParentThatIsThere() {
    assertThat(fields(UnitChecks.check(UnitTree.EMPTY, unit("north", "")))).isEmpty();
    assertThat(fields(UnitChecks.check(UnitTree.EMPTY, unit("north", "germany"))))
        .containsExactly("parent");
    assertThat(fields(UnitChecks.check(UnitTree.EMPTY, new Unit("No", null, null))))
        .containsExactly("key", "name");
    assertThat(
            fields(
                UnitChecks.check(
                    UnitTree.EMPTY, new Unit("a", LocalizedText.of("en", "x".repeat(201)), ""))))
        .containsExactly("name");
  }

  @Test
  void nothingIsBelowItself() {
    UnitTree tree = UnitTree.of(chain(3));

    assertThat(fields(UnitChecks.check(tree, unit("u1", "u3")))).containsExactly("parent");
    assertThat(fields(UnitChecks.check(tree, unit("u1", "u1")))).containsExactly("parent");
    assertThat(fields(UnitChecks.check(tree, unit("u3", "u1")))).isEmpty();
    assertThat(fields(UnitChecks.check(UnitTree.EMPTY, List.of(unit("a", "b"), unit("b", "a")))))
        .containsExactly("[0].parent", "[1].parent");
  }

  @Test
  void aSubtreeMovesOnlyWhereItIsNotTooDeep() {
    Map<String, String> parents = chain(UnitTree.DEEPEST);
    parents.put("top", "");
    parents.put("below", "top");
    UnitTree tree = UnitTree.of(parents);

    assertThat(fields(UnitChecks.check(tree, unit("more", "u" + UnitTree.DEEPEST))))
        .containsExactly("parent");
    assertThat(fields(UnitChecks.check(tree, unit("top", "u" + (UnitTree.DEEPEST - 1)))))
        .containsExactly("parent");
    assertThat(fields(UnitChecks.check(tree, unit("top", "u" + (UnitTree.DEEPEST - 2))))).isEmpty();
    assertThat(fields(UnitChecks.check(tree, unit("u2", "")))).isEmpty();
  }

  @Test
  void ofManyAtOnceEachIsToldInItsPlaceAndTheOrderIsNoMatter() {
    assertThat(UnitChecks.check(UnitTree.EMPTY, List.of(unit("store", "north"), unit("north", ""))))
        .isEmpty();
    assertThat(
            fields(
                UnitChecks.check(
                    UnitTree.EMPTY,
                    List.of(unit("a", ""), unit("a", ""), unit("b", "moon"), unit("Ü", "a")))))
        .containsExactlyInAnyOrder("[1].key", "[2].parent", "[3].key");
  }

  @Test
  void thereAreNotMoreThanATreeHolds() {
    List<Unit> all = new ArrayList<>();
    for (int i = 0; i < UnitTree.MOST; i++) {
      all.add(unit("u" + i, i % 10 == 0 ? "" : "u" + i / 10 * 10));
    }
    assertThat(UnitChecks.check(UnitTree.EMPTY, all)).isEmpty();

    all.add(unit("more", ""));

    assertThat(fields(UnitChecks.check(UnitTree.EMPTY, all))).containsExactly("");
  }
}
