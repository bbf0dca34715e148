package io.echolot.listener;

import io.echolot.testkit.house.HouseRules;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final HouseRules LISTENER = new HouseRules("io.echolot.listener");

  @Test
  void featuresFormNoCycle() {
    LISTENER.formNoCycle();
  }

  @Test
  void topicsAndRowsAreOthers() {
    LISTENER.useNoClientsOfKafkaBut(Set.of());
    LISTENER.useNoDataSource();
  }

  @Test
  void threadsOfOnesOwnHaveAReason() {
    LISTENER.makeNoThreadsBut(
        Map.of(
            "Listener", "a look may wait minutes for a slow host, as many at once as there are"));
  }
}
