package io.echolot.surveys.people.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.unit.UnitTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnitLevelTest {

  private static final UnitTree SHOPS =
      UnitTree.of(
          Map.of("north", "", "kiel", "north", "harbour", "kiel", "husum", "north", "south", ""));

  private static UnitLevel of(String... asked) {
    return new UnitLevel(SHOPS, Set.of(asked), Optional.empty());
  }

  @Test
  void thoseAtTheTopAreToldApartIfNoneIsAskedFor() {
    assertThat(of().heads()).containsExactlyInAnyOrder("north", "south");
    assertThat(of().headOf("harbour")).isEqualTo("north");
    assertThat(of().headOf("unknown")).isEqualTo("unknown");
    assertThat(of().headOf("")).isEmpty();
  }

  @Test
  void thoseBelowAreToldApartIfOneIsAskedFor() {
    assertThat(of("north").heads()).containsExactlyInAnyOrder("kiel", "husum");
    assertThat(of("north", "").heads()).containsExactlyInAnyOrder("kiel", "husum");
    assertThat(of("husum").heads()).containsExactly("husum");
    assertThat(of("unknown").heads()).containsExactly("unknown");
    assertThat(List.of(of("north").headOf("harbour"), of("north").headOf("north")))
        .containsExactly("kiel", "north");
  }

  @Test
  void whatMayNotBeSeenIsNoPartOfALevel() {
    Optional<Set<String>> seen = Optional.of(SHOPS.subtree(Set.of("kiel")));

    assertThat(new UnitLevel(SHOPS, Set.of(), seen).heads()).containsExactly("kiel");
    assertThat(new UnitLevel(SHOPS, Set.of("north"), seen).heads()).containsExactly("kiel");
    assertThat(new UnitLevel(SHOPS, Set.of("south"), seen).heads()).isEmpty();
    assertThat(new UnitLevel(SHOPS, Set.of(), Optional.of(Set.of())).heads()).isEmpty();
  }
}
