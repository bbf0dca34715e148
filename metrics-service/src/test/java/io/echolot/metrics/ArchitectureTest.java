package io.echolot.metrics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses METRICS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.echolot.metrics");

  private static final JavaClasses PLATFORM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.echolot.platform");

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
    ArchRule rule =
        noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                "org\\.apache\\.kafka\\.clients\\.(consumer\\.KafkaConsumer|producer\\.KafkaProducer)");
    rule.check(METRICS);
    rule.check(PLATFORM);
  }

  @Test
  void featuresFormNoCycle() {
    slices().matching("io.echolot.metrics.(**)").should().beFreeOfCycles().check(METRICS);
  }
}
