package io.echolot.surveys;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses SURVEYS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.echolot.surveys");

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

  /** What is no channel's has a reason to be named here. */
  @Test
  void topicsAreReadAndWrittenByChannels() {
    noClasses()
        .that()
        // Looks once into a topic when an operator asks; no channel lives that short.
        .doNotHaveSimpleName("TopicLookup")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "org\\.apache\\.kafka\\.clients\\.(consumer\\.KafkaConsumer|producer\\.KafkaProducer)")
        .check(SURVEYS);
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
    slices().matching("io.echolot.surveys.(**)").should().beFreeOfCycles().check(SURVEYS);
  }
}
