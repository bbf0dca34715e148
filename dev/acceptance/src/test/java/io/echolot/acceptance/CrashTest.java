package io.echolot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.devstack.Part;
import io.echolot.launcher.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Whatever process dies when: an acknowledged answer is never lost and never counted twice. */
class CrashTest {

  private static final Duration OUTAGE = Duration.ofSeconds(20);

  private final World world = World.get();
  private final Instant begun = Instant.now().minusSeconds(1);

  @Test
  void killedServicesLoseNothingAndCountNothingTwice() {
    Customers customers = new Customers(world);
    try (customers) {
      for (Service service : List.of(Service.METRICS, Service.SURVEY, Service.GATEWAY)) {
        awaitMore(customers, 150);
        world.platform.kill(service);
        if (service != Service.GATEWAY) {
          awaitMore(customers, 150);
        }
        world.platform.restart(service);
      }
      awaitMore(customers, 150);
    }
    everythingIsThereOnce(customers);
  }

  @Test
  void whileKafkaIsAwayTheGatewayGoesOnAcceptingAndCatchesUp() {
    Customers customers = new Customers(world);
    try (customers) {
      awaitMore(customers, 100);
      world.platform.stack().kill(Part.KAFKA);
      Instant back = Instant.now().plus(OUTAGE);
      awaitMore(customers, 100);
      awaitTime(back);
      world.platform.stack().restart(Part.KAFKA);
      awaitMore(customers, 100);
    }
    everythingIsThereOnce(customers);
  }

  @Test
  void whileMongoIsAwayNothingAcknowledgedIsLost() {
    Customers customers = new Customers(world);
    try (customers) {
      awaitMore(customers, 100);
      world.platform.stack().kill(Part.MONGODB);
      awaitTime(Instant.now().plus(OUTAGE));
      world.platform.stack().restart(Part.MONGODB);
      awaitMore(customers, 100);
    }
    everythingIsThereOnce(customers);
  }

  private static void awaitMore(Customers customers, int more) {
    int before = customers.acknowledged.size();
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> customers.acknowledged.size() >= before + more);
  }

  private static void awaitTime(Instant time) {
    Awaitility.await().atMost(OUTAGE.plusSeconds(10)).until(() -> Instant.now().isAfter(time));
  }

  /** The responses of this touchpoint since the test began, and what is served for all of them. */
  private void everythingIsThereOnce(Customers customers) {
    Map<String, Integer> acknowledged = customers.acknowledged;
    System.err.println(acknowledged.size() + " answers were acknowledged");
    Awaitility.await()
        .atMost(Duration.ofSeconds(120))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() -> assertThat(stored()).containsAllEntriesOf(acknowledged));
    Awaitility.await()
        .atMost(Duration.ofSeconds(120))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() -> assertThat(served()).isEqualTo(recount()));
  }

  private Map<String, Integer> stored() {
    return responses("&from=" + begun);
  }

  private Map<String, Integer> responses(String filter) {
    Map<String, Integer> scores = new HashMap<>();
    String cursor = "";
    do {
      JsonNode page =
          world
              .api
              .call(
                  Service.SURVEY,
                  "GET",
                  "/v1/responses?touchpoint=advert&limit=500" + filter + "&cursor=" + cursor,
                  "")
              .expect(200)
              .json();
      for (JsonNode response : page.path("items")) {
        Integer before =
            scores.put(response.path("id").asText(), response.at("/answers/0/value").asInt());
        assertThat(before).as("each is there once").isNull();
      }
      cursor = page.path("next").asText();
    } while (!cursor.isEmpty());
    return scores;
  }

  private Map<String, Long> recount() {
    Map<String, Long> counts = new HashMap<>();
    for (int score = 0; score <= 10; score++) {
      counts.put(Integer.toString(score), 0L);
    }
    responses("").values().forEach(score -> counts.merge(score.toString(), 1L, Long::sum));
    return counts;
  }

  private Map<String, Long> served() {
    JsonNode report =
        world
            .api
            .call(Service.METRICS, "GET", "/v1/scores?metric=nps&touchpoint=advert", "")
            .expect(200)
            .json();
    Map<String, Long> counts = new HashMap<>();
    report
        .at("/groups/0/score/distribution")
        .properties()
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue().asLong()));
    return counts;
  }
}
