package io.echolot.metrics.secure;

import static io.echolot.metrics.rollup.Records.nps;
import static io.echolot.metrics.rollup.Records.response;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.Management;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(value = SecureKafka.class, restrictToAnnotatedClass = true)
class SecureKafkaTest {

  private final String survey = "s-" + Ids.next();

  @Test
  void anAnswerBecomesAScoreByTlsAndLogin() throws Exception {
    Awaitility.await("the log is followed")
        // A broker of its own starts beside the service.
        .atMost(Duration.ofSeconds(120))
        .until(() -> given().get(Management.url("/q/health/ready")).statusCode() == 200);
    FeedbackRecord answer =
        response("acme", survey, Ids.next().toString(), 1, ResponseState.COMPLETE, nps(9));

    try (var producer =
        new KafkaProducer<>(
            SecureKafka.client(), new StringSerializer(), new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(Topics.FEEDBACK, answer.topicKey(), ContractsJson.write(answer)))
          .get();
    }

    Awaitility.await("the score")
        // Log, Kafka Streams, rollups, MongoDB: admin, consumers, producers and Streams by TLS.
        .atMost(Duration.ofSeconds(120))
        .untilAsserted(
            () ->
                given()
                    .auth()
                    .oauth2(Tokens.of("ben"))
                    .queryParam("survey", survey)
                    .queryParam("from", "2026-11-01")
                    .queryParam("to", "2026-12-01")
                    .get("/v1/scores")
                    .then()
                    .statusCode(200)
                    .body("groups[0].score.n", equalTo(1)));
  }
}
