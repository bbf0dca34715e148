package io.echolot.surveys.outage;

import static io.echolot.surveys.Caller.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.surveys.base.schema.Migration;
import io.echolot.testkit.Away;
import io.echolot.testkit.Backends;
import io.echolot.testkit.Management;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

  /** Who warned. */
  private final List<String> said = new CopyOnWriteArrayList<>();

  private final List<String> warnings = new CopyOnWriteArrayList<>();

  private final Logger ours = Logger.getLogger("io.echolot");
  private final Logger scheduler = Logger.getLogger("io.quarkus.scheduler");
  private final Handler hearing =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
            said.add(record.getLoggerName());
            warnings.add(record.getMessage() + Arrays.toString(record.getParameters()));
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    ours.addHandler(hearing);
    scheduler.addHandler(hearing);
  }

  @AfterEach
  void listenNoMore() {
    ours.removeHandler(hearing);
    scheduler.removeHandler(hearing);
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
        .atMost(Duration.ofSeconds(60))
        .until(() -> Collections.frequency(said, Migration.class.getName()) >= 3);
    assertThat(said).as("what is periodic waits quietly").noneMatch(PERIODIC::contains);

    Away.relay("postgresql").open();

    Awaitility.await("the schema")
        // It is looked for once a second, and then made.
        .atMost(Duration.ofSeconds(60))
        .until(() -> given().get(Management.url("/q/health/ready")).statusCode() == 200);
    as("ben").get("/v1/surveys").then().statusCode(200);
    assertThat(warnings)
        .as("nobody asks for tables before")
        .noneMatch(PostgresComesLaterTest::isOfTables);
  }

  private static boolean isOfTables(String warning) {
    return warning.contains("relation");
  }
}
