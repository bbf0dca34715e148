package io.echolot.gateway.audience.access;

import static io.echolot.gateway.audience.Ground.audience;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.survey.Access;
import io.echolot.gateway.audience.Ground;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Guessing the PIN of a survey, from one address and from many. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(TriesTest.Strict.class)
class TriesTest {

  /** A survey takes five wrong tries, and an hour later one more. */
  public static class Strict implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "echolot.audience.wrong-tries-at-once", "5",
          "echolot.audience.wrong-tries-every", "1h",
          "echolot.audience.tries-per-minute", "1000",
          "echolot.guard.difficulty", "8");
    }
  }

  private static final String PIN = "4711";

  @Inject TryStore store;

  private static Ground ground() {
    return Ground.publish(audience(Access.PIN, PIN, null, null, 0, false, ""));
  }

  private static Response paid(Ground ground, String pin, String workedFor) {
    Response work = Ground.page().get(ground.path("token"));
    String token = work.path("token");
    int bits = work.path("difficulty");
    String proof =
        IntStream.iterate(0, n -> n + 1)
            .mapToObj(Integer::toString)
            .filter(
                text -> zeros(token + "." + ground.key() + "/" + workedFor + "." + text) >= bits)
            .findFirst()
            .orElseThrow();
    return Ground.page()
        .body(
            Map.of(
                "survey", ground.key(),
                "pin", pin,
                "guard", Map.of("token", token, "proof", proof)))
        .post(ground.path("access"));
  }

  private static int zeros(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return 256 - new BigInteger(1, hash).bitLength();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anAddressWaitsAfterThreeWrongTriesAndThatLocksNobodyElseOut() {
    Ground ground = ground();
    for (int i = 0; i < 3; i++) {
      ground.access(Map.of("pin", "000" + i)).then().statusCode(401);
    }

    Response fourth = ground.access(Map.of("pin", PIN));

    fourth.then().statusCode(429);
    assertThat(fourth.jsonPath().getString("type")).endsWith("/too-many-requests");
    assertThat(Integer.parseInt(fourth.header("Retry-After"))).isBetween(1, 2);
  }

  @Test
  void whatManyAddressesTriedIsOverForAllButThoseWhoPay() {
    Ground ground = ground();
    String door = ground.tenant() + "/" + ground.key();
    TryPace pace = new TryPace(Duration.ofHours(1), 5);
    for (int i = 0; i < 5; i++) {
      assertThat(take(door, pace)).isTrue();
    }

    Response unpaid = ground.access(Map.of("pin", PIN));
    unpaid.then().statusCode(429);
    assertThat(Integer.parseInt(unpaid.header("Retry-After"))).isPositive();
    paid(ground, PIN, "0000").then().statusCode(429);
    paid(ground, "0000", "0000").then().statusCode(401);
    paid(ground, PIN, PIN).then().statusCode(200);
  }

  @Test
  void rightTriesTakeNothingUp() {
    Ground ground = ground();

    for (int i = 0; i < 12; i++) {
      ground.access(Map.of("pin", PIN)).then().statusCode(200);
    }
    ground.access(Map.of("pin", "0000")).then().statusCode(401);
  }

  @Test
  void ofManyAtOnceOnAllReplicasNoMoreAreTakenThanAllowed() {
    String door = "t/" + UUID.randomUUID();
    TryPace pace = new TryPace(Duration.ofHours(1), 5);

    List<Boolean> taken =
        IntStream.range(0, 40).parallel().mapToObj(i -> take(door, pace)).toList();

    assertThat(taken).filteredOn(one -> one).hasSize(5);
    store.giveBack(door, pace, Instant.now()).await().atMost(Duration.ofSeconds(5));
    assertThat(take(door, pace)).isTrue();
    assertThat(take(door, pace)).isFalse();
  }

  /** Also two that come first at the same moment: one finds what the other has made. */
  private boolean take(String door, TryPace pace) {
    return store.take(door, pace, Instant.now()).await().atMost(Duration.ofSeconds(5));
  }
}
