package io.echolot.surveys.outage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.Management;
import io.echolot.testkit.OwnKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(value = OwnKafka.class, restrictToAnnotatedClass = true)
class BrokerRestartTest {

  private static final Duration OUTAGE = Duration.ofSeconds(3);

  private final Answered answered = new Answered();

  private static int health(String check) {
    return given().get(Management.url("/q/health/" + check)).statusCode();
  }

  private static void send(FeedbackRecord record) {
    OwnKafka.send(Topics.FEEDBACK, record.topicKey(), ContractsJson.write(record));
  }

  @Test
  void theServiceStaysReadyAndGoesOnWhereItWas() {
    String id = Ids.next().toString();
    Awaitility.await("the log is followed").until(() -> health("ready") == 200);
    send(answered.revision(id, 1, 3));
    Answered.await(id, 1, 3);

    OwnKafka.kill();
    Awaitility.await("it stays so")
        .during(OUTAGE)
        .atMost(OUTAGE.multipliedBy(3))
        .until(() -> health("ready") == 200 && health("live") == 200);
    OwnKafka.revive();
    send(answered.revision(id, 2, 9));

    Answered.await(id, 2, 9);
    assertThat(health("ready")).isEqualTo(200);
    assertThat(health("live")).isEqualTo(200);
  }
}
