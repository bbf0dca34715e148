package io.echolot.surveys.outage;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.echolot.surveys.base.persistence.Database;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(BusyDatabaseTest.OneConnection.class)
class BusyDatabaseTest {

  private static final List<String> READERS =
      List.of("responses", "webhooks", "alerts", "contacts", "deliveries", "audit", "consents");

  @Inject Database database;

  /** Of which somebody needs the only one for long. */
  public static class OneConnection implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      // What all tests have sent needs the connection for minutes; its readers begin with what
      // comes from now on.
      Map<String, String> settings = new HashMap<>();
      for (String channel : READERS) {
        settings.put("mp.messaging.incoming.%s.auto.offset.reset".formatted(channel), "latest");
      }
      settings.put("quarkus.datasource.reactive.max-size", "1");
      settings.put("echolot.messages.every", "off");
      return settings;
    }
  }

  private Integer sleep() {
    return Database.await(
        database.read(
            session ->
                session
                    .createNativeQuery("select 1 from pg_sleep(10)", Integer.class)
                    .getSingleResult()));
  }

  @Test
  void whoFindsNoConnectionIsToldToComeAgain() {
    awaitServed();
    CompletableFuture<Integer> sleeper = CompletableFuture.supplyAsync(this::sleep);

    CopyOnWriteArrayList<Response> refused = new CopyOnWriteArrayList<>();
    Awaitility.await("the sleeper has the connection")
        .until(
            () -> {
              Response response = as("ben").get("/v1/personas");
              return response.statusCode() != 200 && refused.add(response);
            });

    refused
        .get(0)
        .then()
        .statusCode(503)
        .header("Retry-After", "5")
        .contentType("application/problem+json")
        .body("type", endsWith("/unavailable"));
    assertThat(sleeper.join()).isEqualTo(1);
    awaitServed();
  }

  private static void awaitServed() {
    Awaitility.await("what else starts has had the connection")
        .atMost(Duration.ofMinutes(1))
        .until(() -> as("ben").get("/v1/personas").statusCode() == 200);
  }
}
