package io.echolot.metrics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.echolot.testkit.house.HouseRules;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final HouseRules HOUSE = new HouseRules("io.echolot.metrics");
  private static final JavaClasses METRICS = HOUSE.classes();

  @Test
  void statisticsArePure() {
    noClasses()
        .that()
        .resideInAPackage("..score..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.quarkus..", "jakarta..", "com.mongodb..", "org.apache.kafka..", "io.smallrye..")
        .check(METRICS);
  }

  @Test
  void onlyTheRollupsKnowKafkaStreams() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..rollup..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.kafka.streams..")
        .check(METRICS);
  }

  @Test
  void topicsAreReadAndWrittenByChannels() {
    HOUSE.useNoClientsOfKafkaBut(Set.of());
    HOUSE.useNoDataSource();
  }

  @Test
  void threadsOfOnesOwnHaveAReason() {
    HOUSE.makeNoThreadsBut(
        Map.of("StreamRunner", "waits for Kafka, however long, and lives as long as the service"));
  }

  @Test
  void featuresFormNoCycle() {
    HOUSE.formNoCycle();
  }
}
