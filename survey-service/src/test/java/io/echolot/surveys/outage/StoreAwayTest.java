package io.echolot.surveys.outage;

import static io.restassured.RestAssured.given;

import io.echolot.contracts.Topics;
import io.echolot.platform.Ids;
import io.echolot.testkit.Away;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.Management;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(
    value = Away.class,
    initArgs = @ResourceArg(name = "what", value = "mongodb"),
    restrictToAnnotatedClass = true)
@TestProfile(StoreAwayTest.Impatient.class)
class StoreAwayTest {

  private static final Duration LONGEST_POLL = Duration.ofSeconds(6);

  /** Kafka takes a reader for dead that soon. */
  public static class Impatient implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "kafka.max.poll.interval.ms",
          Long.toString(LONGEST_POLL.toMillis()),
          "kafka.session.timeout.ms",
          "6000");
    }
  }

  private final Answered answered = new Answered();

  private static void awaitReady(int status) {
    Awaitility.await()
        .until(() -> given().get(Management.url("/q/health/ready")).statusCode() == status);
  }

  @Test
  void whatComesWhileTheStoreIsAwayForLongIsStoredInItsOrderAfterwards() {
    String before = Ids.next().toString();
    String during = Ids.next().toString();
    awaitReady(503);
    Away.relay("mongodb").open();
    awaitReady(200);
    FeedbackLog.send(answered.revision(before, 1, 1));
    Answered.await(before, 1, 1);

    Away.relay("mongodb").close();
    FeedbackLog.send(answered.revision(during, 1, 1));
    // Another reader's start at any time in the outage must not find what nobody has stored done.
    IntStream.rangeClosed(2, 20)
        .forEach(
            revision -> {
              FeedbackLog.send(
                  Topics.FEEDBACK, "acme/" + during, "{no".getBytes(StandardCharsets.UTF_8));
              FeedbackLog.send(answered.revision(during, revision, revision % 11));
            });
    awaitReady(503);
    Awaitility.await("Kafka would have given up")
        .pollDelay(LONGEST_POLL.multipliedBy(2))
        .until(() -> given().get(Management.url("/q/health/live")).statusCode() == 200);
    Away.relay("mongodb").open();

    Answered.await(during, 20, 9);
    awaitReady(200);
  }
}
