package io.echolot.surveys.records.alert;

import static io.echolot.surveys.Caller.as;
import static io.echolot.surveys.records.webhook.Hooks.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.platform.Ids;
import io.echolot.surveys.ResponseFixture;
import io.echolot.surveys.records.webhook.Hooks;
import io.echolot.surveys.records.webhook.Impatient;
import io.echolot.surveys.records.webhook.Receiver;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.mail.MailServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Impatient.class)
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(value = MailServer.class, restrictToAnnotatedClass = true)
class AlertsTest {

  private final Receiver receiver = new Receiver();
  private final String survey = "s-" + Ids.next();

  @Inject AlertWatcher watcher;
  @Inject DataSource database;

  @AfterEach
  void close() {
    receiver.close();
  }

  private String body(String by, String address, String rest) {
    return """
        {"name":"Low scores","survey":"%s","score":{"kind":"nps","atMost":6},"by":"%s",
         "address":"%s"%s}"""
        .formatted(survey, by, address, rest);
  }

  private String alert(String by, String address, String rest) {
    return as("anna")
        .body(body(by, address, rest))
        .post("/v1/alerts")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** What came, once each: who answers too slowly is sent the same again. */
  private List<String> bodies() {
    return receiver.got().stream().map(Receiver.Got::body).distinct().toList();
  }

  private static String path(String id) {
    return "/v1/alerts/" + id;
  }

  private static JsonPath notices(String id) {
    return as("ben").get(path(id) + "/notices").then().statusCode(200).extract().jsonPath();
  }

  private static void awaitNotices(String id, Object... states) {
    soon()
        .untilAsserted(
            () -> assertThat(notices(id).getList("items.state")).containsExactly(states));
  }

  private Response response(int score, String words, ResponseState state) {
    return Hooks.response(survey, Ids.next().toString(), 1, state)
        .answering(
            List.of(
                ResponseFixture.nps(score),
                new Answer("why", QuestionKind.TEXT, 0, new AnswerValue.Text(words))));
  }

  private Response send(int score) {
    Response response = response(score, "Kaputt <!channel>", ResponseState.COMPLETE);
    FeedbackLog.send(response);
    return response;
  }

  /** The response that is held; the alert tells once an hour. */
  private Response oneIsToldAndOneHeld(String id) {
    send(1);
    awaitNotices(id, "told");
    Response held = send(2);
    awaitNotices(id, "held", "told");
    return held;
  }

  private void anotherIsHeld(String id) {
    send(3);
    soon().until(() -> notices(id).getList("items.more").contains(1));
  }

  private static ValidatableResponse put(String id, int lock, String body) {
    return as("anna").header("If-Match", "\"" + lock + "\"").body(body).put(path(id)).then();
  }

  @Test
  void whereThereIsAMailServerItIsSaidBefore() {
    as("anna").get("/v1/me").then().body("mails", equalTo(true));
  }

  @Test
  void slackIsToldOnceOfEachCompleteResponseThatFits() {
    String id = alert("slack", receiver.url(), "");

    FeedbackLog.send(response(2, "", ResponseState.PARTIAL));
    send(9);
    Response low = send(3);
    awaitNotices(id, "told");
    FeedbackLog.send(
        Hooks.response(survey, low.id(), 2, ResponseState.COMPLETE).answering(low.answers()));
    watcher.watch(read(low));
    // Another one shows that there was time for it.
    send(0);
    awaitNotices(id, "told", "told");

    assertThat(bodies()).hasSize(2);
    assertThat(receiver.got().get(0).json().at("/text").asText())
        .isEqualTo("Low scores: a new answer");
    assertThat(bodies().get(0)).contains("3 of 10", "Kaputt", "/console/responses/" + low.id());
    as("ben").get(path(id)).then().body("toldAt", notNullValue());
  }

  private static ConsumerRecords<byte[], byte[]> read(Response response) {
    var record =
        new ConsumerRecord<>(
            Topics.FEEDBACK,
            0,
            0,
            response.topicKey().getBytes(StandardCharsets.UTF_8),
            ContractsJson.write(response));
    return new ConsumerRecords<>(
        Map.of(new TopicPartition(Topics.FEEDBACK, 0), List.of(record, record)), Map.of());
  }

  @Test
  void whatComesTooSoonIsCountedAndToldLater() throws SQLException {
    String id = alert("teams", receiver.url(), ",\"every\":60,\"language\":\"de\"");
    Response second = oneIsToldAndOneHeld(id);
    anotherIsHeld(id);
    assertThat(notices(id).getString("items[0].response")).isEqualTo(second.id());
    assertThat(bodies()).hasSize(1);

    due(id);
    awaitNotices(id, "told", "told");
    assertThat(bodies().get(1))
        .contains("Low scores: 2 neue Antworten", "1 weitere Antwort kam", second.id())
        .contains("application/vnd.microsoft.card.adaptive");
  }

  @Test
  void whoMayTellMoreOftenTellsWhatWasHeldBack() {
    String id = alert("slack", receiver.url(), ",\"every\":60");
    oneIsToldAndOneHeld(id);

    put(id, 1, body("slack", "", ",\"every\":0")).statusCode(200);
    awaitNotices(id, "told", "told");
    // That is long before the hour after the others is over.
    send(3);
    awaitNotices(id, "told", "told", "told");
  }

  @Test
  void whatIsErasedIsNotToldButTheOthersAre() throws SQLException {
    String id = alert("slack", receiver.url(), ",\"every\":60");
    Response second = oneIsToldAndOneHeld(id);
    anotherIsHeld(id);

    FeedbackLog.erase("acme", second.id());
    soon().until(() -> notices(id).getString("items[0].response").isEmpty());
    due(id);
    awaitNotices(id, "told", "told");
    assertThat(bodies().get(1))
        .contains("The first of them was erased.")
        .doesNotContain(second.id());
  }

  /** As if the hour were over. */
  private void due(String id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update webhook_delivery set due_at = now() where webhook_id = ?"
                    + " and state = 'pending'")) {
      update.setString(1, id);
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  @Test
  void aWebhookThatIsGoneIsToldWithItsReasonAndTheNextOneIsTried() {
    String id = alert("slack", receiver.url(), "");
    receiver.then(404, "no_service");
    as("anna").post(path(id) + "/test").then().statusCode(202).body("test", equalTo(true));
    awaitNotices(id, "failed");
    assertThat(notices(id).getString("items[0].error"))
        .isEqualTo("Answered with status 404: no_service");
    receiver.then(500);
    send(1);
    awaitNotices(id, "told", "failed");
    assertThat(notices(id).getInt("items[0].attempts")).isGreaterThanOrEqualTo(2);
  }

  @Test
  void anEmailComesWithTheAnswer() {
    String address = "jo." + Ids.next() + "@mail.example";
    String id = alert("email", address, "");
    as("anna").get(path(id)).then().body("address", equalTo(address));
    Response low = send(4);
    awaitNotices(id, "told");

    assertThat(MailServer.lettersTo(address))
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.subject()).isEqualTo("Low scores: a new answer");
              // Long lines are broken on their way (RFC 2045).
              assertThat(letter.text().replace("=\r\n", ""))
                  .contains("NPS: 4 of 10", "/console/responses/" + low.id());
            });
  }

  @Test
  void anEmailComesToAllOfItsAddresses() {
    String one = "jo." + Ids.next() + "@mail.example";
    String other = "mo." + Ids.next() + "@mail.example";
    String id = alert("email", " %s,%s , %s".formatted(one, other, one), "");
    as("anna").get(path(id)).then().body("address", equalTo(one + ", " + other));

    as("anna").post(path(id) + "/test").then().statusCode(202);
    awaitNotices(id, "told");

    assertThat(MailServer.lettersTo(one)).hasSize(1);
    assertThat(MailServer.lettersTo(other)).hasSize(1);
  }

  @Test
  void anAlertHasTenAddressesAtMost() {
    String ten =
        IntStream.range(0, 10)
            .mapToObj("p%d@mail.example"::formatted)
            .collect(Collectors.joining(","));

    alert("email", ten, "");
    for (String wrong : List.of(ten + ",p10@mail.example", "a@mail.example, nobody", " , ")) {
      as("anna")
          .body(body("email", wrong, ""))
          .post("/v1/alerts")
          .then()
          .statusCode(400)
          .body("violations.field", equalTo(List.of("address")));
    }
  }

  @Test
  void theAddressIsASecretThatIsKept() throws SQLException {
    String secret = receiver.url() + "?token=" + Ids.next();
    String id = alert("slack", secret, "");
    as("anna").get(path(id)).then().statusCode(200).body("address", equalTo("localhost"));
    put(id, 1, body("slack", "localhost", ",\"active\":false"))
        .statusCode(200)
        .body("active", equalTo(false))
        .body("address", equalTo("localhost"));
    put(id, 2, body("teams", "localhost", ""))
        .statusCode(400)
        .body("violations.field", equalTo(List.of("address")));
    put(id, 2, body("slack", "", "")).statusCode(200);
    as("anna").post(path(id) + "/test").then().statusCode(202);
    awaitNotices(id, "told");
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select w::text from webhook w")) {
      while (rows.next()) {
        assertThat(rows.getString(1)).doesNotContain(secret, "?token=");
      }
    }
  }

  @Test
  void whatIsWrongIsNamed() {
    as("anna")
        .body(
            """
            {"name":"","survey":"Not a key","score":{"kind":"text","atMost":11,"atLeast":1},
             "words":["!"],"by":"slack","address":"ftp://x","every":10081,"language":"fr"}""")
        .post("/v1/alerts")
        .then()
        .statusCode(400)
        .body(
            "violations.field",
            equalTo(
                List.of(
                    "name",
                    "survey",
                    "score.kind",
                    "score",
                    "score.atMost",
                    "words[0]",
                    "address",
                    "every",
                    "language")));
    as("anna")
        .body("{\"name\":\"A\",\"by\":\"email\",\"address\":\"no address\"}")
        .post("/v1/alerts")
        .then()
        .statusCode(400)
        .body("violations.field", equalTo(List.of("score", "address")));
  }

  @Test
  void alertsAndWebhooksAreNotEachOther() {
    String id = alert("slack", receiver.url(), "");
    String webhook = Hooks.create(receiver.url(), "[\"survey.closed\"]", "[]").getString("id");

    as("anna").get("/v1/webhooks").then().body("id", not(hasItem(id)));
    as("anna").get("/v1/webhooks/" + id).then().statusCode(404);
    as("anna").post(path(id) + "/test").then().statusCode(202);
    awaitNotices(id, "told");
    String notice = notices(id).getString("items[0].id");
    as("anna").get("/v1/webhooks/" + id + "/deliveries").then().statusCode(404);
    as("anna")
        .post("/v1/webhooks/" + id + "/deliveries/" + notice + "/replay")
        .then()
        .statusCode(404);
    as("anna").post("/v1/webhooks/" + id + "/replay").then().statusCode(404);
    as("anna").get(path(webhook)).then().statusCode(404);
    as("anna").delete("/v1/webhooks/" + id).then().statusCode(204);
    as("anna").delete(path(webhook)).then().statusCode(204);
    as("anna").get(path(id)).then().statusCode(200);
    as("anna").get("/v1/webhooks/" + webhook).then().statusCode(200);
  }

  @Test
  void anotherTenantSeesAndDoesNothingAndOnlyAdminsWrite() {
    String id = alert("slack", receiver.url(), "");

    as("gina").get("/v1/alerts").then().body("id", not(hasItem(id)));
    as("gina").get(path(id)).then().statusCode(404);
    as("gina").get(path(id) + "/notices").then().statusCode(404);
    as("gina").post(path(id) + "/test").then().statusCode(404);
    as("gina").delete(path(id)).then().statusCode(204);
    as("ben").get("/v1/alerts").then().statusCode(200).body("id", hasItem(id));
    as("ben").body("{}").post("/v1/alerts").then().statusCode(403);
    as("ben").post(path(id) + "/test").then().statusCode(403);
    as("ben").delete(path(id)).then().statusCode(403);
    as("anna").delete(path(id)).then().statusCode(204);
    as("anna").get(path(id)).then().statusCode(404);
  }
}
