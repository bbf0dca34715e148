package io.echolot.surveys.asking.trigger;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.delivery.DeliveryStatus;
import io.echolot.contracts.delivery.MessageDelivery;
import io.echolot.contracts.delivery.MessageState;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.contracts.delivery.UnsentReason;
import io.echolot.surveys.AtOnce;
import io.echolot.surveys.Caller;
import io.echolot.surveys.asking.account.AccountsOfTests;
import io.echolot.surveys.asking.account.SimulatedTwilio;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.mail.MailHost;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens has customers asked. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(SimulatedTwilio.class)
class TriggersTest {

  private static final int REPLICAS = 4;

  private final String key = "t-" + UUID.randomUUID();
  // No other test has such events.
  private final String delivered = "d-" + UUID.randomUUID().toString().substring(0, 8);
  private final String returned = "r-" + UUID.randomUUID().toString().substring(0, 8);
  private final String phone =
      "+4930" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
  private final List<String> made = new ArrayList<>();
  @Inject DataSource database;
  @Inject PlanRunner runner;
  private String account;
  private String second;

  @BeforeEach
  void aSurveyItsPageAndAccountsExist() {
    Caller.publishOnPage(key);
    account = AccountsOfTests.createAtTwilio(SimulatedTwilio.newNumber());
    second = AccountsOfTests.createAtTwilio(SimulatedTwilio.newNumber());
    customer(key, "{\"kind\":\"phone\",\"value\":\"" + phone + "\"}");
  }

  @AfterEach
  void removeTriggersAndAccounts() {
    made.forEach(id -> as("anna").delete("/v1/triggers/" + id).then().statusCode(204));
    AccountsOfTests.delete();
  }

  private static void customer(String id, String identities) {
    as("anna")
        .body("{\"language\":\"en\",\"identities\":[" + identities + "]}")
        .put("/v1/customers/" + id)
        .then()
        .statusCode(201);
  }

  private String way(String by) {
    return "{\"account\":\"" + by + "\",\"text\":{\"en\":\"How was it? {link}\"}}";
  }

  private String body(String members) {
    return """
        {"name":{"en":"After delivery"},"on":"%s","survey":"%s","page":"%s","ways":[%s]%s}"""
        .formatted(delivered, key, key, way(account), members);
  }

  private String create(String body) {
    String id =
        as("anna").body(body).post("/v1/triggers").then().statusCode(201).extract().path("id");
    made.add(id);
    return id;
  }

  private ValidatableResponse happens(String name, String customer, Instant at, String data) {
    return as("anna")
        .contentType("application/cloudevents+json")
        .body(
            """
            {"specversion":"1.0","type":"%s","source":"/shop","id":"%s","subject":"%s",
             "time":"%s","data":%s}"""
                .formatted(name, UUID.randomUUID(), customer, at, data))
        .post("/v1/events")
        .then()
        .statusCode(201);
  }

  private JsonPath planned(String trigger) {
    return as("ben")
        .get("/v1/triggers/" + trigger + "/planned")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private void itsTimeComes(String trigger) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "update planned_asking set next_at = now()"
                    + " where trigger_id = ? and next_at is not null")) {
      statement.setString(1, trigger);
      assertThat(statement.executeUpdate()).isPositive();
    }
  }

  private void becomes(String trigger, String state, String reason) {
    Awaitility.await("the runner looks each second")
        .untilAsserted(
            () -> {
              JsonPath now = planned(trigger);
              assertThat(now.getList("items.state")).containsOnly(state);
              assertThat(now.getList("items.reason")).containsOnly(reason);
            });
  }

  private List<OutgoingMessage> outgoing() {
    return FeedbackLog.readAll(Topics.OUTGOING, "acme/" + phone).stream()
        .map(value -> ContractsJson.read(value, OutgoingMessage.class))
        .toList();
  }

  @Test
  void whoHasTheOrderIsAskedThreeDaysLaterOnce() throws SQLException {
    String trigger = create(body(",\"after\":\"P3D\""));
    Instant at = Instant.now().minusSeconds(60);

    happens(delivered, key, at, "{\"orderId\":\"4711\"}");

    JsonPath plan = planned(trigger);
    assertThat(plan.getString("items[0].state")).isEqualTo("waiting");
    assertThat(plan.getString("items[0].customer")).isEqualTo(key);
    assertThat(Instant.parse(plan.getString("items[0].dueAt")))
        .isBetween(at.plusSeconds(3 * 86_400 - 1), at.plusSeconds(3 * 86_400 + 1));
    assertThat(outgoing()).isEmpty();

    itsTimeComes(trigger);

    becomes(trigger, "asked", "none");
    assertThat(planned(trigger).getString("items[0].invitation")).isNotEmpty();
    Awaitility.await().untilAsserted(() -> assertThat(outgoing()).hasSize(1));
    assertThat(outgoing().get(0).text()).startsWith("How was it? http");
  }

  @Test
  void severalReplicasAskOnce() throws Exception {
    String trigger = create(body(",\"after\":\"PT1H\""));
    happens(delivered, key, Instant.now(), "{}");
    itsTimeComes(trigger);

    AtOnce.all(
        REPLICAS,
        which -> {
          runner.run();
          return which;
        });

    becomes(trigger, "asked", "none");
    as("ben").queryParam("customer", key).get("/v1/invitations").then().body("$", hasSize(1));
    Awaitility.await().untilAsserted(() -> assertThat(outgoing()).hasSize(1));
  }

  @ParameterizedTest
  @CsvSource({"4711, not_asked, revoked", "4712, asked, none"})
  void aReturnOfThatOrderTakesItBack(String order, String state, String reason)
      throws SQLException {
    String trigger =
        create(
            body(
                ",\"after\":\"P3D\",\"unless\":[{\"on\":\"%s\",\"same\":\"orderId\"}]"
                    .formatted(returned)));
    happens(delivered, key, Instant.now().minusSeconds(60), "{\"orderId\":\"4711\"}");
    happens(returned, key, Instant.now(), "{\"orderId\":\"" + order + "\"}");

    itsTimeComes(trigger);

    becomes(trigger, state, reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"share\":0.000001 | sampled_out",
        "\"before\":{\"member\":\"ends\",\"by\":\"P1D\"} | no_date",
      })
  void whatIsClearAtOnceIsToldAtOnce(String members, String reason) {
    String trigger = create(body("," + members));

    happens(delivered, key, Instant.now(), "{}");

    assertThat(planned(trigger).getList("items.reason")).containsExactly(reason);
    assertThat(planned(trigger).getList("items.state")).containsExactly("not_asked");
  }

  @Test
  void aConditionIsHeldAgainstTheData() {
    String trigger =
        create(
            body(
                ",\"after\":\"P1D\","
                    + "\"condition\":{\"ref\":\"data.total\",\"op\":\"gt\",\"value\":100}"));

    happens(delivered, key, Instant.now(), "{\"total\":99}");
    happens(delivered, key, Instant.now(), "{\"total\":101}");

    assertThat(planned(trigger).getList("items")).hasSize(1);
  }

  @Test
  void whoHasNoAddressOrSaidNoIsNotAsked() {
    customer(key + "-none", "");
    String trigger = create(body(""));

    happens(delivered, key + "-none", Instant.now(), "{}");

    becomes(trigger, "not_asked", "no_address");
    as("anna")
        .body("{\"state\":\"withdrawn\",\"at\":\"2026-01-01T00:00:00Z\"}")
        .put("/v1/customers/" + key + "/consents/sms/surveys")
        .then()
        .statusCode(200);
    happens(delivered, key, Instant.now(), "{}");
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(planned(trigger).getList("items.reason"))
                    .containsExactlyInAnyOrder("no_address", "opted_out"));
  }

  @Test
  void whoIsOutOfTheSegmentWhenTheTimeComesIsNotAsked() throws SQLException {
    as("anna")
        .body(
            """
            {"name":{"en":"S"},"condition":{"ref":"event.%s.count","op":"eq","value":1}}"""
                .formatted(delivered))
        .put("/v1/segments/" + key)
        .then()
        .statusCode(201);
    String trigger = create(body(",\"after\":\"P1D\",\"segment\":\"" + key + "\""));
    happens(delivered, key, Instant.now(), "{}");
    happens(delivered, key, Instant.now(), "{}");

    itsTimeComes(trigger);

    becomes(trigger, "not_asked", "not_in_segment");
    as("anna").delete("/v1/segments/" + key).then().statusCode(204);
  }

  @Test
  void aClosedSurveyIsAskedOfNobody() throws SQLException {
    String trigger = create(body(",\"after\":\"P1D\""));
    happens(delivered, key, Instant.now(), "{}");
    String survey =
        as("anna").queryParam("key", key).get("/v1/surveys").then().extract().path("[0].id");
    as("anna").post("/v1/surveys/" + survey + "/close").then().statusCode(200);

    itsTimeComes(trigger);

    becomes(trigger, "not_asked", "closed");
  }

  @Test
  void whoHasAnOpenInvitationIsNotAskedAgain() {
    String trigger = create(body(""));
    happens(delivered, key, Instant.now(), "{}");
    becomes(trigger, "asked", "none");

    happens(delivered, key, Instant.now(), "{}");

    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(planned(trigger).getList("items.reason"))
                    .containsExactly("already_invited", "none"));
  }

  @Test
  void whoHasNoNumberIsAskedByMail() {
    String from = key + "@acme.example";
    String to = key + "@shop.example";
    MailHost.user(from, "secret");
    String mail =
        AccountsOfTests.create(
            """
            {"provider":"smtp","account":"%s","addresses":["%s"],
             "settings":{"host":"127.0.0.1","port":"%d","security":"none"},
             "credentials":{"password":"secret"}}"""
                .formatted(from, from, MailHost.port()));
    customer(key + "-mail", "{\"kind\":\"email\",\"value\":\"" + to + "\"}");
    String trigger =
        create(
            """
            {"name":{"en":"SMS, else e-mail"},"on":"%s","survey":"%s","page":"%s","ways":[%s,
             {"account":"%s","subject":{"en":"Your order"},"text":{"en":"{link}"}}]}"""
                .formatted(delivered, key, key, way(account), mail));

    happens(delivered, key + "-mail", Instant.now(), "{}");

    becomes(trigger, "asked", "none");
    assertThat(planned(trigger).getInt("items[0].way")).isEqualTo(1);
    Awaitility.await()
        .untilAsserted(
            () -> assertThat(FeedbackLog.readAll(Topics.OUTGOING, "acme/" + to)).hasSize(1));
  }

  @Test
  void whomAMessageDoesNotReachIsAskedByTheNextWay() {
    String trigger =
        create(
            """
            {"name":{"en":"Two ways"},"on":"%s","survey":"%s","page":"%s","ways":[%s,%s]}"""
                .formatted(delivered, key, key, way(account), way(second)));
    happens(delivered, key, Instant.now(), "{}");
    Awaitility.await().untilAsserted(() -> assertThat(outgoing()).hasSize(1));

    tell(outgoing().get(0), UnsentReason.UNDELIVERED);

    Awaitility.await().untilAsserted(() -> assertThat(outgoing()).hasSize(2));
    assertThat(outgoing())
        .extracting(one -> one.route().account())
        .containsExactlyInAnyOrder(account, second);
    becomes(trigger, "asked", "none");
    assertThat(planned(trigger).getInt("items[0].way")).isEqualTo(1);

    OutgoingMessage last =
        outgoing().stream().filter(one -> one.route().account().equals(second)).findFirst().get();
    tell(last, UnsentReason.UNDELIVERED);
    becomes(trigger, "not_asked", "undelivered");
  }

  private static void tell(OutgoingMessage message, UnsentReason reason) {
    MessageDelivery delivery =
        new MessageDelivery(
            message.tenant(),
            message.id(),
            message.route().account(),
            Channel.SMS,
            message.purpose(),
            message.subject(),
            new DeliveryStatus(20, MessageState.FAILED, reason, "SM1", "", 1, 1, Instant.now()));
    FeedbackLog.send(Topics.DELIVERIES, delivery.topicKey(), ContractsJson.write(delivery));
  }

  @Test
  void oneThatIsTurnedOffAsksNobody() throws SQLException {
    String trigger = create(body(",\"after\":\"P1D\""));
    happens(delivered, key, Instant.now(), "{}");
    String tag = as("anna").get("/v1/triggers/" + trigger).then().extract().header("ETag");
    as("anna")
        .header("If-Match", tag)
        .body(body(",\"after\":\"P1D\",\"active\":false"))
        .put("/v1/triggers/" + trigger)
        .then()
        .statusCode(200)
        .body("active", equalTo(false));

    happens(delivered, key, Instant.now(), "{}");
    itsTimeComes(trigger);

    becomes(trigger, "not_asked", "turned_off");
    assertThat(planned(trigger).getList("items")).hasSize(1);
  }

  @Test
  void aDryRunTellsWhomItWouldAsk() {
    customer(key + "-2", "");
    happens(delivered, key, Instant.now().minusSeconds(86_400), "{\"orderId\":1}");
    happens(delivered, key, Instant.now().minusSeconds(43_200), "{\"orderId\":2}");
    happens(delivered, key + "-2", Instant.now().minusSeconds(43_200), "{\"orderId\":3}");
    happens(returned, key + "-2", Instant.now().minusSeconds(40_000), "{\"orderId\":3}");
    happens(delivered, key + "-2", Instant.now().minusSeconds(43_200), "{\"orderId\":4}");

    as("anna")
        .body(
            body(
                ",\"after\":\"P3D\",\"unless\":[{\"on\":\"%s\",\"same\":\"orderId\"}]"
                    .formatted(returned)))
        .post("/v1/triggers/dry-run")
        .then()
        .statusCode(200)
        .body("events", equalTo(4))
        .body("fitting", equalTo(4))
        .body("isAll", equalTo(true))
        .body("asked", equalTo(1))
        .body("unasked.already_invited", equalTo(1))
        .body("unasked.revoked", equalTo(1))
        .body("unasked.no_address", equalTo(1))
        .body("first.customer", contains(key));
    as("ben").queryParam("customer", key).get("/v1/invitations").then().body("$", hasSize(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"on\":\"Order Delivered\" | on",
        "\"after\":\"3 days\" | after",
        "\"after\":\"P366D\" | after",
        "\"after\":\"P1M\" | after",
        "\"after\":\"P1D\",\"before\":{\"member\":\"a\",\"by\":\"P1D\"} | before",
        "\"before\":{\"by\":\"P1D\"} | before.member",
        "\"before\":{\"member\":\"a\"} | before.by",
        "\"unless\":[{\"on\":\"A B\"}] | unless[0].on",
        "\"unless\":[{\"on\":\"a\",\"same\":\"a b\"}] | unless[0].same",
        "\"unless\":[{\"on\":\"a\",\"when\":\"b\"}] | unless[0].when",
        "\"condition\":{\"ref\":\"customer.plan\",\"op\":\"eq\",\"value\":1} | condition.ref",
        "\"condition\":{\"all\":[{\"ref\":\"data.a\",\"op\":\"eq\"}]} | condition.all[0].value",
        "\"condition\":{\"all\":[{\"ref\":\"data.a\",\"op\":\"eq\",\"val\":1}]} | condition.all[0].val",
        "\"survey\":\"none\" | survey",
        "\"page\":\"none\" | page",
        "\"segment\":\"none\" | segment",
        "\"share\":0 | share",
        "\"share\":101 | share",
        "\"name\":{} | name",
        "\"name\":{\"en\":\"\"} | name.en",
        "\"hidden\":{\"none\":\"a\"} | hidden.none",
        "\"ways\":[] | ways",
        "\"ways\":[{\"account\":\"none\",\"text\":{\"en\":\"{link}\"}}] | ways[0].account",
        "\"when\":1 | when",
      })
  void whatIsWrongWithATriggerIsNamed(String member, String field) {
    String start = body("");
    String name = member.substring(0, member.indexOf(':'));
    // The member stands there once: what the body has of that name is taken out.
    String body =
        start
            .replaceFirst(name + ":(\"[^\"]*\"|\\{[^{}]*}|\\[.*]),?", "")
            .replaceFirst(",?}$", "," + member.replace("$", "\\$") + "}");

    for (String call : List.of("/v1/triggers", "/v1/triggers/dry-run")) {
      as("anna")
          .body(body)
          .post(call)
          .then()
          .statusCode(400)
          .body("violations.field", hasItems(field));
    }
  }

  @Test
  void onlyTheTenantsAdminsChangeIt() {
    String trigger = create(body(""));
    String path = "/v1/triggers/" + trigger;

    as("ben").body(body("")).post("/v1/triggers").then().statusCode(403);
    as("ben").body(body("")).post("/v1/triggers/dry-run").then().statusCode(403);
    as("ben").get("/v1/triggers").then().statusCode(200).body("id", hasItems(trigger));
    as("gina").get(path).then().statusCode(404);
    as("gina").get(path + "/planned").then().statusCode(404);
    as("gina").delete(path).then().statusCode(204);
    as("anna").body(body("")).put(path).then().statusCode(428);
    as("anna").header("If-Match", "\"9\"").body(body("")).put(path).then().statusCode(412);
    as("ben").queryParam("state", "lost").get(path + "/planned").then().statusCode(400);
    as("ben").get(path).then().statusCode(200).body("on", equalTo(delivered));
  }

  @Test
  void whoIsForgottenIsPlannedForNoMore() {
    String trigger = create(body(",\"after\":\"P1D\""));
    happens(delivered, key, Instant.now(), "{}");

    as("anna").delete("/v1/customers/" + key).then().statusCode(204);

    assertThat(planned(trigger).getList("items")).isEmpty();
  }

  @Test
  void whatWasPlannedIsListedPageByPage() {
    String trigger = create(body(",\"after\":\"P1D\""));
    happens(delivered, key, Instant.now(), "{}");
    happens(delivered, key, Instant.now(), "{}");
    String path = "/v1/triggers/" + trigger + "/planned";

    JsonPath first = as("ben").queryParam("limit", 1).get(path).then().extract().jsonPath();
    JsonPath last =
        as("ben")
            .queryParam("limit", 1)
            .queryParam("state", "waiting")
            .queryParam("cursor", first.getString("next"))
            .get(path)
            .then()
            .extract()
            .jsonPath();

    assertThat(first.getList("items.event"))
        .hasSize(1)
        .doesNotContainAnyElementsOf(last.getList("items.event"));
    assertThat(last.getList("items.event")).hasSize(1);
    assertThat(last.getString("next")).isEmpty();
  }
}
