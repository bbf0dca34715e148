package io.echolot.surveys.outage;

import static io.echolot.surveys.Caller.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.surveys.base.schema.Migration;
import io.echolot.testkit.Away;
import io.echolot.testkit.Backends;
import io.echolot.testkit.LogLines;
import io.echolot.testkit.Management;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(
    value = Away.class,
    initArgs = @ResourceArg(name = "what", value = "postgresql"),
    restrictToAnnotatedClass = true)
class PostgresComesLaterTest {

  private static final Set<String> PERIODIC =
      Set.of(
          "io.quarkus.scheduler.runtime.StatusEmitterInvoker",
          "io.echolot.surveys.records.erasure.FeedbackErasures",
          "io.echolot.surveys.asking.invitation.Expiry",
          "io.echolot.surveys.base.outbox.OutboxRelay",
          "io.echolot.surveys.people.segment.Reevaluation",
          "io.echolot.surveys.records.webhook.delivery.Dispatcher");

  private final LogLines ours = new LogLines(Level.WARNING, "io.echolot");
  private final LogLines scheduler = new LogLines(Level.WARNING, "io.quarkus.scheduler");

  @AfterEach
  void listenNoMore() {
    ours.close();
    scheduler.close();
  }

  private List<LogLines.Line> said() {
    return Stream.concat(ours.lines().stream(), scheduler.lines().stream()).toList();
  }

  @Test
  void theProcessWaitsAndMigratesThen() {
    given().get(Management.url("/q/health/live")).then().statusCode(200);
    given().get(Management.url("/q/health/ready")).then().statusCode(503);
    as("ben")
        .get("/v1/surveys")
        .then()
        .statusCode(503)
        .header("Retry-After", "5")
        .contentType("application/problem+json");
    Awaitility.await("the migration's next tries")
        // Once a second; whatever else is periodic has had its turn by the third.
        .until(() -> said().stream().filter(PostgresComesLaterTest::isOfMigration).count() >= 3);
    assertThat(said())
        .extracting(LogLines.Line::logger)
        .as("what is periodic waits quietly")
        .noneMatch(PERIODIC::contains);

    Away.relay("postgresql").open();

    Awaitility.await("the schema")
        // It is looked for once a second, and then made.
        .until(() -> given().get(Management.url("/q/health/ready")).statusCode() == 200);
    as("ben").get("/v1/surveys").then().statusCode(200);
    assertThat(said())
        .as("nobody asks for tables before")
        .noneMatch(PostgresComesLaterTest::isOfTables);
  }

  private static boolean isOfMigration(LogLines.Line warning) {
    return warning.logger().equals(Migration.class.getName());
  }

  private static boolean isOfTables(LogLines.Line warning) {
    return warning.text().contains("relation");
  }
}
