package io.echolot.surveys;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.echolot.testkit.house.HouseRules;
import jakarta.persistence.Entity;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final HouseRules HOUSE = new HouseRules("io.echolot.surveys");
  private static final JavaClasses SURVEYS = HOUSE.classes();

  @Test
  void checksAndFitsArePure() {
    noClasses()
        .that()
        .resideInAnyPackage("..survey.check..", "..survey.fit..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.quarkus..", "jakarta..", "java.sql..", "com.mongodb..", "org.apache.kafka..")
        .check(SURVEYS);
  }

  @Test
  void whatChecksAndDrawsJourneysIsPure() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Checks")
        .or()
        .haveSimpleName("MapMaker")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus..", "jakarta..", "java.sql..")
        .check(SURVEYS);
  }

  @Test
  void whoBelongsAndWhoIsInvitedIsDecidedWithoutIo() {
    noClasses()
        .that()
        .haveNameMatching(
            ".*\\.(Membership|CustomerFacts|SegmentRef|SegmentChecks|Selection|Sample)")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.quarkus..", "jakarta..", "java.sql..", "com.mongodb..", "org.apache.kafka..")
        .check(SURVEYS);
  }

  @Test
  void topicsAreReadAndWrittenByChannels() {
    // Looks once into a topic when an operator asks; no channel lives that short.
    HOUSE.useNoClientsOfKafkaBut(Set.of("TopicLookup"));
  }

  @Test
  void threadsOfOnesOwnHaveAReason() {
    HOUSE.makeNoThreadsBut(
        Map.of(
            "Migration", "waits for PostgreSQL, however long, before anything is scheduled",
            "OutboxRelay", "looks every 200 ms; the scheduler's clock ticks once a second",
            "Dispatcher", "sleeps until a delivery is due, and a receiver may take its time"));
  }

  @Test
  void onlyTheMigrationSpeaksJdbc() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.echolot.surveys.base.schema")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.transaction..")
        .check(SURVEYS);
  }

  @Test
  void rowsStayInTheirFeature() {
    classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate().check(SURVEYS);
  }

  @Test
  void featuresFormNoCycle() {
    HOUSE.formNoCycle();
  }
}
