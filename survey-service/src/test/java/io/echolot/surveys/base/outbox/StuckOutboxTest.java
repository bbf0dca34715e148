package io.echolot.surveys.base.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.echolot.testkit.Backends;
import io.echolot.testkit.Management;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(StuckOutboxTest.Impatient.class)
class StuckOutboxTest {

  private static final String CHECK = "checks.find { it.name == 'the outbox moves' }";

  @Inject DataSource database;
  @Inject MeterRegistry meters;

  /** Somebody holds the relay's lock, as a relay that hangs would. */
  public static class Impatient implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("echolot.outbox.stuck-after", "1s");
    }
  }

  @Test
  void anOutboxThatStandsStillIsSeen() throws SQLException {
    given().get(Management.url("/q/health/ready")).then().body(CHECK + ".status", equalTo("UP"));

    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("select pg_advisory_lock(7032581)");
      statement.execute("insert into outbox (topic, key, value) values ('surveys', 'a/b/1', null)");

      Awaitility.await("the relay looks at it in the background")
          .untilAsserted(
              () ->
                  given()
                      .get(Management.url("/q/health/ready"))
                      .then()
                      .statusCode(503)
                      .body(CHECK + ".status", equalTo("DOWN"))
                      .body(CHECK + ".data.oldestSeconds", greaterThanOrEqualTo(1)));
      assertThat(meters.get("echolot.outbox.oldest.seconds").gauge().value()).isPositive();
      statement.execute("select pg_advisory_unlock(7032581)");
    }

    Awaitility.await("the relay goes on in the background")
        .untilAsserted(() -> given().get(Management.url("/q/health/ready")).then().statusCode(200));
  }
}
