package io.echolot.contracts.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class UnitTreeTest {

  private static final UnitTree SHOPS =
      UnitTree.of(
          Map.of(
              "germany", "",
              "north", "germany",
              "south", "germany",
              "hamburg", "north",
              "kiel", "north",
              "munich", "south"));

  @Example
  void aUnitStandsForAllBelowIt() {
    assertThat(SHOPS.subtree(Set.of("north")))
        .containsExactlyInAnyOrder("north", "hamburg", "kiel");
    assertThat(SHOPS.subtree(Set.of("germany"))).hasSize(6);
    assertThat(SHOPS.subtree(Set.of("kiel", "south")))
        .containsExactlyInAnyOrder("kiel", "south", "munich");
  }

  @Example
  void anUnknownUnitAndNoneStandForThemselves() {
    assertThat(SHOPS.subtree(Set.of("moon"))).containsExactly("moon");
    assertThat(SHOPS.subtree(Set.of(""))).containsExactly("");
    assertThat(SHOPS.level("moon")).isEqualTo(1);
  }

  @Example
  void levelsAreCountedFromTheTop() {
    assertThat(SHOPS.level("germany")).isEqualTo(1);
    assertThat(SHOPS.level("hamburg")).isEqualTo(3);
    assertThat(SHOPS.up("hamburg")).containsExactly("hamburg", "north", "germany");
  }

  @Example
  void aCircleIsSeenAndEndsNothing() {
    UnitTree circle = UnitTree.of(Map.of("a", "b", "b", "c", "c", "a", "d", "a"));

    assertThat(circle.isInCircle("a")).isTrue();
    assertThat(circle.isInCircle("d")).isFalse();
    assertThat(circle.subtree(Set.of("b"))).containsExactlyInAnyOrder("a", "b", "c", "d");
    assertThat(circle.level("a")).isGreaterThan(UnitTree.DEEPEST);
    assertThat(circle.head("d", Set.of(), Set.of())).isNotEmpty();
    assertThat(UnitTree.of(Map.of("a", "a")).isInCircle("a")).isTrue();
  }

  @Example
  void whatIsAskedForIsToldApartByThoseRightBelowIt() {
    assertThat(SHOPS.head("hamburg", Set.of(), Set.of())).isEqualTo("germany");
    assertThat(SHOPS.head("hamburg", Set.of("germany"), Set.of())).isEqualTo("north");
    assertThat(SHOPS.head("germany", Set.of("germany"), Set.of())).isEqualTo("germany");
    assertThat(SHOPS.head("hamburg", Set.of("north"), Set.of())).isEqualTo("hamburg");
    assertThat(SHOPS.head("hamburg", Set.of("germany", "north"), Set.of())).isEqualTo("hamburg");
    assertThat(SHOPS.head("hamburg", Set.of("hamburg"), Set.of())).isEqualTo("hamburg");
    assertThat(SHOPS.head("moon", Set.of(), Set.of())).isEqualTo("moon");
    assertThat(SHOPS.head("", Set.of(), Set.of())).isEmpty();
  }

  @Example
  void whoIsLimitedSeesTheTopmostOfTheirOwn() {
    Set<String> seen = SHOPS.subtree(Set.of("north"));

    assertThat(SHOPS.head("hamburg", Set.of(), seen)).isEqualTo("north");
    assertThat(SHOPS.head("kiel", Set.of("germany"), seen)).isEqualTo("north");
  }

  @Example
  void limitsAndWishesMeet() {
    UnitScope north = UnitScope.of(List.of("north"));

    assertThat(north.wanted(SHOPS, Set.of())).contains(Set.of("north", "hamburg", "kiel"));
    assertThat(north.wanted(SHOPS, Set.of("germany"))).contains(Set.of("north", "hamburg", "kiel"));
    assertThat(north.wanted(SHOPS, Set.of("kiel"))).contains(Set.of("kiel"));
    assertThat(north.wanted(SHOPS, Set.of("south"))).contains(Set.of());
    assertThat(north.wanted(SHOPS, Set.of(""))).contains(Set.of());
    assertThat(UnitScope.of(List.of()).wanted(SHOPS, Set.of())).contains(Set.of());
    assertThat(UnitScope.of(List.of("", "No Key")).wanted(SHOPS, Set.of())).contains(Set.of());
    assertThat(UnitScope.EVERYTHING.wanted(SHOPS, Set.of())).isEqualTo(Optional.empty());
    assertThat(UnitScope.EVERYTHING.wanted(SHOPS, Set.of("", "kiel"))).contains(Set.of("", "kiel"));
  }

  @Property
  void whatIsSeenOneByOneIsWhatAQueryFinds(
      @ForAll("trees") Map<String, String> parents, @ForAll("keys") Set<String> limits) {
    UnitTree tree = UnitTree.of(parents);
    UnitScope scope = UnitScope.of(limits);
    Set<String> wanted = scope.wanted(tree, Set.of()).orElseThrow();

    for (String key : tree.keys()) {
      boolean isBelow = tree.up(key).anyMatch(limits::contains);
      assertThat(scope.sees(tree, key)).isEqualTo(isBelow).isEqualTo(wanted.contains(key));
    }
  }

  @Property
  void aUnitThatMovesTakesItsSubtreeAlongAndNothingElse(
      @ForAll("trees") Map<String, String> parents,
      @ForAll @IntRange(min = 0, max = 29) int who,
      @ForAll @IntRange(min = 0, max = 29) int where) {
    UnitTree before = UnitTree.of(parents);
    String moved = "u" + who;
    String target = "u" + where;
    Set<String> taken = before.subtree(Set.of(moved));
    UnitTree after = before.with(Map.of(moved, target));

    assertThat(after.isInCircle(moved)).isEqualTo(taken.contains(target));
    if (!taken.contains(target)) {
      assertThat(after.subtree(Set.of(moved))).isEqualTo(taken);
      Set<String> all = new HashSet<>(before.subtree(Set.of(target)));
      all.addAll(taken);
      assertThat(after.subtree(Set.of(target))).isEqualTo(all);
      assertThat(after.keys()).isEqualTo(before.keys());
    }
  }

  @Property
  void groupsAreDisjointAndHoldAllThatIsAskedFor(
      @ForAll("trees") Map<String, String> parents, @ForAll("keys") Set<String> asked) {
    UnitTree tree = UnitTree.of(parents);
    for (String key : tree.subtree(asked)) {
      String head = tree.head(key, asked, Set.of());

      assertThat(tree.subtree(Set.of(head))).contains(key);
      assertThat(tree.head(head, asked, Set.of())).isEqualTo(head);
    }
  }

  /** 30 units, of which each may be below an earlier one. */
  @Provide
  Arbitrary<Map<String, String>> trees() {
    return Arbitraries.integers()
        .between(-1, 28)
        .list()
        .ofSize(30)
        .map(
            above -> {
              Map<String, String> parents = new HashMap<>();
              for (int i = 0; i < above.size(); i++) {
                int parent = Math.min(above.get(i), i - 1);
                parents.put("u" + i, parent < 0 ? "" : "u" + parent);
              }
              return parents;
            });
  }

  @Provide
  Arbitrary<Set<String>> keys() {
    return Arbitraries.integers().between(0, 31).map(i -> "u" + i).set().ofMinSize(1).ofMaxSize(4);
  }
}
