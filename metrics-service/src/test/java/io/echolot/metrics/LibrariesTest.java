package io.echolot.metrics;

import io.echolot.testkit.house.HouseRules;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The libraries that every service is built on; what checks them is built on them itself. */
class LibrariesTest {

  private static final HouseRules CONTRACTS = new HouseRules("io.echolot.contracts");
  private static final HouseRules PLATFORM = new HouseRules("io.echolot.platform");

  @Test
  void roomsFormNoCycle() {
    CONTRACTS.formNoCycle();
    PLATFORM.formNoCycle();
  }

  @Test
  void topicsAreReadAndWrittenByChannels() {
    CONTRACTS.useNoClientsOfKafkaBut(Set.of());
    PLATFORM.useNoClientsOfKafkaBut(Set.of());
  }

  @Test
  void rowsAreTheServices() {
    CONTRACTS.useNoDataSource();
    PLATFORM.useNoDataSource();
  }

  @Test
  void threadsOfOnesOwnHaveAReason() {
    CONTRACTS.makeNoThreadsBut(
        Map.of("LinearPattern", "compiles deeper than the stack of an event loop bears"));
    PLATFORM.makeNoThreadsBut(
        Map.of("Destination", "a name is resolved by a call that knows no time limit"));
  }
}
