package io.echolot.surveys.records.webhook;

import static io.echolot.contracts.feedback.ResponseState.COMPLETE;
import static io.echolot.contracts.feedback.ResponseState.PARTIAL;
import static io.echolot.surveys.Caller.as;
import static io.echolot.surveys.base.persistence.Database.await;
import static io.echolot.surveys.records.webhook.Hooks.awaitDeliveries;
import static io.echolot.surveys.records.webhook.Hooks.deliveries;
import static io.echolot.surveys.records.webhook.Hooks.response;
import static io.echolot.surveys.records.webhook.Hooks.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.feedback.Response;
import io.echolot.platform.Ids;
import io.echolot.surveys.Caller;
import io.echolot.surveys.records.webhook.delivery.Addressee;
import io.echolot.surveys.records.webhook.delivery.DeliveryQueue;
import io.echolot.surveys.records.webhook.delivery.Message;
import io.echolot.surveys.records.webhook.endpoint.EventType;
import io.echolot.surveys.records.webhook.endpoint.WebhookEvent;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Impatient.class)
@QuarkusTestResource(Backends.class)
class DeliveriesTest {

  private static final String RECEIVED = "[\"response.received\"]";

  private final Receiver receiver = new Receiver();
  private final String survey = "s-" + Ids.next();
  private final String id = Ids.next().toString();

  @Inject FeedbackWatcher watcher;
  @Inject DeliveryQueue queue;
  @Inject MeterRegistry meters;

  @AfterEach
  void close() {
    receiver.close();
  }

  private JsonPath webhook(String events) {
    return Hooks.create(receiver.url(), events, "[\"" + survey + "\"]");
  }

  private static String replay(String webhook, String rest) {
    return "/v1/webhooks/" + webhook + rest + "/replay";
  }

  @Test
  void eachRevisionIsToldAndItsCompletionOnce() {
    JsonPath webhook = webhook("[\"response.received\",\"response.completed\"]");

    FeedbackLog.send(response(survey, id, 1, PARTIAL));
    soon().until(() -> receiver.got().size() == 1);
    FeedbackLog.send(response(survey, id, 2, COMPLETE));
    FeedbackLog.send(response("other-" + survey, Ids.next().toString(), 1, COMPLETE));
    FeedbackLog.send(response(survey, id, 3, COMPLETE));

    awaitDeliveries(webhook.getString("id"), "delivered", 4);
    assertThat(receiver.told("response.completed")).hasSize(1);
    assertThat(receiver.told("response.received"))
        .extracting(message -> message.json().at("/data/revision").asInt())
        .containsExactlyInAnyOrder(1, 2, 3);
    assertThat(receiver.got())
        .allSatisfy(
            message -> {
              assertThat(message.isSignedBy(webhook.getString("secret"))).isTrue();
              assertThat(message.isSignedBy("whsec_AAAA")).isFalse();
              assertThat(message.json().at("/data/type").asText()).isEqualTo("response");
              assertThat(message.json().at("/data/answers/0/value").asInt()).isEqualTo(9);
              assertThat(Instant.ofEpochSecond(Long.parseLong(message.timestamp())))
                  .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
            });
  }

  @Test
  void aLogThatIsReadAgainTellsNothingTwice() {
    String webhook = webhook(RECEIVED).getString("id");
    Response response = response(survey, id, 1, COMPLETE);
    FeedbackLog.send(response);
    awaitDeliveries(webhook, "delivered", 1);

    var record =
        new ConsumerRecord<>(
            Topics.FEEDBACK,
            0,
            0,
            response.topicKey().getBytes(StandardCharsets.UTF_8),
            ContractsJson.write(response));
    watcher.watch(
        new ConsumerRecords<>(
            Map.of(new TopicPartition(Topics.FEEDBACK, 0), List.of(record, record)), Map.of()));

    // Another one shows that there was time for it.
    FeedbackLog.send(response(survey, Ids.next().toString(), 1, COMPLETE));
    awaitDeliveries(webhook, "delivered", 2);
    assertThat(receiver.got()).hasSize(2);
    assertThat(deliveries(webhook, "pending").getList("items")).isEmpty();
  }

  @Test
  void whatFailsIsSentAgainWithTheSameId() {
    String webhook = webhook(RECEIVED).getString("id");
    receiver.then(500, 302);

    FeedbackLog.send(response(survey, id, 1, COMPLETE));

    awaitDeliveries(webhook, "delivered", 1);
    assertThat(receiver.got())
        .hasSize(3)
        .extracting(Receiver.Got::id)
        .containsOnly(deliveries(webhook, "delivered").getString("items[0].id"));
    assertThat(deliveries(webhook, "delivered").getInt("items[0].attempts")).isEqualTo(3);
    assertThat(deliveries(webhook, "delivered").getInt("items[0].status")).isEqualTo(200);
  }

  @Test
  void whatIsDeadCanBeReplayed() {
    String webhook = webhook(RECEIVED).getString("id");
    double deadBefore = meters.counter("echolot.webhooks.dead").count();
    receiver.always(503);
    FeedbackLog.send(response(survey, id, 1, COMPLETE));
    FeedbackLog.send(response(survey, Ids.next().toString(), 1, COMPLETE));
    awaitDeliveries(webhook, "dead", 2);
    JsonPath dead = deliveries(webhook, "dead");
    assertThat(dead.getInt("items[0].status")).isEqualTo(503);
    assertThat(dead.getInt("items[0].attempts")).isEqualTo(3);
    assertThat(dead.getString("items[0].error")).isEqualTo("Answered with status 503.");
    assertThat(meters.counter("echolot.webhooks.dead").count()).isEqualTo(deadBefore + 2);

    receiver.always(204);
    as("anna")
        .post(replay(webhook, "/deliveries/" + dead.getString("items[0].id")))
        .then()
        .statusCode(202)
        .body("state", equalTo("pending"));
    awaitDeliveries(webhook, "delivered", 1);
    String later = Instant.now().plusSeconds(60).toString();
    as("anna")
        .queryParam("since", later)
        .post(replay(webhook, ""))
        .then()
        .statusCode(202)
        .body("replayed", equalTo(0));
    as("anna").post(replay(webhook, "")).then().statusCode(202).body("replayed", equalTo(1));
    awaitDeliveries(webhook, "delivered", 2);
    as("anna").queryParam("since", "noon").post(replay(webhook, "")).then().statusCode(400);
    as("anna").post(replay(webhook, "/deliveries/none")).then().statusCode(404);
  }

  @Test
  void aReceiverThatIsGoneIsLeftAlone() {
    String webhook = webhook(RECEIVED).getString("id");
    receiver.always(410);

    FeedbackLog.send(response(survey, id, 1, COMPLETE));

    awaitDeliveries(webhook, "dead", 1);
    soon()
        .untilAsserted(
            () -> as("anna").get("/v1/webhooks/" + webhook).then().body("active", equalTo(false)));
    assertThat(receiver.got()).hasSize(1);
  }

  @Test
  void aReceiverThatAsksForTimeGetsIt() {
    String webhook = webhook(RECEIVED).getString("id");
    receiver.then(429, Map.of("Retry-After", "3600"));

    FeedbackLog.send(response(survey, id, 1, COMPLETE));

    soon().until(() -> deliveries(webhook, "pending").getList("items.status").contains(429));
    Instant due = Instant.parse(deliveries(webhook, "pending").getString("items[0].dueAt"));
    assertThat(due).isAfter(Instant.now().plus(Duration.ofMinutes(50)));
  }

  @Test
  void aSlowReceiverHoldsUpNobodyElse() {
    try (Receiver slow = new Receiver().always(0)) {
      String survey = "[\"" + this.survey + "\"]";
      String held = Hooks.create(slow.url(), RECEIVED, survey).getString("id");
      String quick = Hooks.create(receiver.url(), RECEIVED, survey).getString("id");

      IntStream.range(0, 20)
          .forEach(
              i -> FeedbackLog.send(response(this.survey, Ids.next().toString(), 1, COMPLETE)));

      awaitDeliveries(quick, "delivered", 20);
      assertThat(deliveries(held, "delivered").getList("items")).isEmpty();
      soon()
          .until(
              () ->
                  deliveries(held, "pending").getList("items.error", String.class).stream()
                      .anyMatch(error -> error.startsWith("No answer")));
      as("anna").delete("/v1/webhooks/" + held).then().statusCode(204);
    }
  }

  @Test
  void replicasNeverTakeTheSameMessageAndALateOneChangesNothing() {
    try (Receiver slow = new Receiver().always(0)) {
      String events = "[\"survey.closed\"]";
      String webhook = Hooks.create(slow.url(), events, "[]").getString("id");
      for (int i = 0; i < 8; i++) {
        as("anna").post("/v1/webhooks/" + webhook + "/test").then().statusCode(202);
      }

      List<String> first = claim(webhook, Duration.ofMinutes(1));
      List<String> second = claim(webhook, Duration.ofMinutes(1));
      assertThat(first).isNotEmpty().doesNotContainAnyElementsOf(second);

      String another = Hooks.create(slow.url(), events, "[]").getString("id");
      await(
          queue.add(
              new WebhookEvent(
                  "acme", "late", EventType.TEST, "", another, Instant.now(), Map.of("a", 1)),
              another));
      soon()
          .until(
              () ->
                  !deliveries(another, "pending")
                      .getList("items.findAll {it.attempts > 0}")
                      .isEmpty());
      String delivery = deliveries(another, "pending").getString("items[0].id");
      var to = new Addressee(another, "webhook", "", List.of());
      var crashed = new Message(delivery, "acme", to, "", 0, 0, 0);
      await(queue.taken(crashed, 200));
      assertThat(deliveries(another, "delivered").getList("items")).isEmpty();
      as("anna").delete("/v1/webhooks/" + webhook).then().statusCode(204);
      as("anna").delete("/v1/webhooks/" + another).then().statusCode(204);
    }
  }

  private List<String> claim(String webhook, Duration lease) {
    return await(queue.claim(100, 4, List.of(), lease)).stream()
        .filter(message -> message.to().id().equals(webhook))
        .map(Message::id)
        .toList();
  }

  @Test
  void anErasedResponseIsToldNoMoreAndItsErasureTellsItsIdOnly() {
    String webhook = webhook("[\"response.received\",\"response.erased\"]").getString("id");
    receiver.always(503);
    FeedbackLog.send(response(survey, id, 1, COMPLETE));
    awaitDeliveries(webhook, "dead", 1);
    String dead = deliveries(webhook, "dead").getString("items[0].id");

    receiver.always(200);
    FeedbackLog.erase("acme", id);

    soon().until(() -> receiver.got("response.erased").size() == 1);
    assertThat(receiver.got("response.erased").get(0).json().path("data").toString())
        .isEqualTo("{\"id\":\"" + id + "\"}");
    assertThat(deliveries(webhook, "erased").getString("items[0].id")).isEqualTo(dead);
    as("anna").post(replay(webhook, "/deliveries/" + dead)).then().statusCode(409);
    as("anna").post(replay(webhook, "")).then().body("replayed", equalTo(0));
  }

  @Test
  void bothSecretsSignWhileOneReplacesTheOther() {
    JsonPath webhook = webhook("[\"survey.closed\"]");
    String path = "/v1/webhooks/" + webhook.getString("id");
    String newSecret =
        as("anna").post(path + "/secret").then().statusCode(200).extract().path("secret");

    as("anna").post(path + "/test").then().statusCode(202).body("type", equalTo("webhook.test"));

    soon().until(() -> receiver.got("webhook.test").size() == 1);
    Receiver.Got message = receiver.got().get(0);
    assertThat(newSecret).isNotEqualTo(webhook.getString("secret"));
    assertThat(message.isSignedBy(newSecret)).isTrue();
    assertThat(message.isSignedBy(webhook.getString("secret"))).isTrue();
  }

  @Test
  void aSurveysPublicationAndEndAreTold() {
    Caller.putJourney();
    JsonPath webhook = webhook("[\"survey.published\",\"survey.closed\"]");
    String created =
        Caller.create(
            """
            {"key":"%s","name":{"en":"N"},"languages":["en"],"touchpoints":["checkout"],
             "questions":[{"key":"nps","kind":"nps","title":{"en":"Empfehlen? ご意見 😀"}}],
             "thanks":{"en":"Thanks!"}}"""
                .formatted(survey));

    as("anna").post("/v1/surveys/" + created + "/publish").then().statusCode(200);
    as("anna").post("/v1/surveys/" + created + "/close").then().statusCode(200);

    awaitDeliveries(webhook.getString("id"), "delivered", 2);
    assertThat(receiver.told("survey.published")).hasSize(1);
    assertThat(receiver.got("survey.closed").get(0).json().at("/data/survey").asText())
        .isEqualTo(survey);
  }

  @Test
  void whatIsDoneForLongIsForgotten() {
    String webhook = webhook(RECEIVED).getString("id");
    FeedbackLog.send(response(survey, id, 1, COMPLETE));
    awaitDeliveries(webhook, "delivered", 1);

    await(queue.purge(Duration.ofHours(1), 1_000));
    awaitDeliveries(webhook, "delivered", 1);
    await(queue.purge(Duration.ZERO, 1_000));
    assertThat(deliveries(webhook, "delivered").getList("items")).isEmpty();

    as("anna")
        .queryParam("state", "lost")
        .get("/v1/webhooks/" + webhook + "/deliveries")
        .then()
        .statusCode(400);
  }
}
