package io.echolot.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.contracts.feedback.Response;
import io.echolot.gateway.audience.base.AudienceProblems;
import io.echolot.gateway.intake.ResponseIntake;
import io.echolot.gateway.log.FeedbackLog;
import io.echolot.gateway.mention.MentionsResource;
import io.echolot.gateway.page.Notices;
import io.echolot.testkit.house.HouseRules;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final HouseRules HOUSE = new HouseRules("io.echolot.gateway");
  private static final JavaClasses GATEWAY = HOUSE.classes();

  @Test
  void theReadersKnowNoFramework() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Reader")
        .or()
        .haveSimpleName("Fields")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.quarkus..", "jakarta.ws..", "com.mongodb..", "org.apache.kafka..", "io.vertx..")
        .check(GATEWAY);
  }

  @Test
  void theRulesOfWhoIsAskedArePure() {
    noClasses()
        .that()
        .resideInAPackage("..audience.rule..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.quarkus..",
            "jakarta..",
            "com.mongodb..",
            "io.vertx..",
            "io.smallrye..",
            "io.echolot.platform..")
        .check(GATEWAY);
  }

  @Test
  void topicsAreReadAndWrittenByChannels() {
    HOUSE.useNoClientsOfKafkaBut(Set.of());
    HOUSE.useNoDataSource();
  }

  @Test
  void threadsOfOnesOwnHaveAReason() {
    HOUSE.makeNoThreadsBut(
        Map.of(
            "SpoolReplay", "readiness waits for its first look; the scheduler ticks once a second",
            "MessageDispatcher",
                "sleeps until a message is due, and a provider may take its time"));
  }

  /**
   * What a survey means and how a conversation is held: of two rooms at most one needs the other.
   */
  @Test
  void theRoomsOfTheLibrariesNeedEachOtherOneWay() {
    for (String library : List.of("io.echolot.dialogue", "io.echolot.survey")) {
      slices()
          .matching(library + ".(*)..")
          .should()
          .beFreeOfCycles()
          .check(new ClassFileImporter().importPackages(library));
    }
  }

  /** Mentions are the only other feedback. */
  @Test
  void responsesHaveOneWayToTheLog() {
    noClasses()
        .that()
        .areNotAssignableTo(ResponseIntake.class)
        .and()
        .areNotAssignableTo(MentionsResource.class)
        .should()
        .callMethod(FeedbackLog.class, "append", FeedbackRecord.class)
        .check(GATEWAY);
    noClasses()
        .that()
        .resideInAPackage("..mention..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Response.class)
        .check(GATEWAY);
  }

  /** Only what puts a problem into a respondent's words looks at which it is. */
  @Test
  void refusalsAreNotReadOutOfProblems() {
    noClasses()
        .that()
        .areNotAssignableTo(Notices.class)
        .and()
        .resideOutsideOfPackages("..chat..", "..intake..")
        .should()
        .callMethod(HttpProblem.class, "getType")
        .check(GATEWAY);
    noClasses()
        .that()
        .resideInAPackage("..audience.entry..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(AudienceProblems.class)
        .check(GATEWAY);
  }

  @Test
  void featuresFormNoCycle() {
    HOUSE.formNoCycle();
  }
}
