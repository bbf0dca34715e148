package io.echolot.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.audit.AuditAction;
import io.echolot.platform.Ids;
import io.echolot.testkit.AuditLog;
import io.echolot.testkit.Backends;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class AuditTest {

  private final String id = Ids.next().toString();

  private static RequestSpecification as(String user) {
    return given().auth().oauth2(Tokens.of(user));
  }

  @Test
  void whoSawWhatPeopleSaidIsToldByTheTopicAndWhoSawScoresIsNot() {
    Instant begun = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    as("ben").get("/v1/scores").then().statusCode(200);
    as("ben").get("/v1/verbatims").then().statusCode(200);
    as("ben").put("/v1/scores/" + id).then().statusCode(404);

    // Entries are sent in the background.
    Awaitility.await()
        .untilAsserted(
            () -> {
              assertThat(AuditLog.about("acme", ""))
                  .filteredOn(entry -> !entry.at().isBefore(begun))
                  .filteredOn(entry -> entry.who().name().equals("Ben Berger"))
                  .anySatisfy(
                      entry -> {
                        assertThat(entry.action()).isEqualTo(AuditAction.READ);
                        assertThat(entry.kind()).isEqualTo("verbatims");
                        assertThat(entry.status()).isEqualTo(200);
                      })
                  .noneSatisfy(entry -> assertThat(entry.kind()).isEqualTo("scores"));
              assertThat(AuditLog.about("acme", id)).hasSize(1);
            });
  }
}
