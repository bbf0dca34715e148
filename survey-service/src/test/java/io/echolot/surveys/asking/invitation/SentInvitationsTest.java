package io.echolot.surveys.asking.invitation;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.delivery.DeliveryStatus;
import io.echolot.contracts.delivery.MessageDelivery;
import io.echolot.contracts.delivery.MessagePurpose;
import io.echolot.contracts.delivery.MessageState;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.contracts.delivery.UnsentReason;
import io.echolot.platform.Ids;
import io.echolot.surveys.Caller;
import io.echolot.surveys.asking.account.AccountsOfTests;
import io.echolot.surveys.asking.account.SimulatedTwilio;
import io.echolot.surveys.asking.message.Messages;
import io.echolot.surveys.asking.message.PlannedMessage;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Echolot sends the links itself, unless something is against it when their time has come. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(SimulatedTwilio.class)
class SentInvitationsTest {

  private static final String TEXTS =
      "{\"de\":\"Wie war es? {link}\",\"en\":\"How was it? {link}\"}";

  private final String key = "i-" + UUID.randomUUID();
  private final String number = SimulatedTwilio.newNumber();
  @Inject DataSource database;
  @Inject Database asked;
  @Inject Messages messages;

  private String account;
  private String survey;

  @AfterEach
  void removeAccounts() {
    AccountsOfTests.delete();
  }

  @BeforeEach
  void aSurveyItsPageAndAnAccountExist() {
    survey = Caller.publishOnPage(key);
    account = AccountsOfTests.createAtTwilio(number);
  }

  private String customer(String name, String language, String phone) {
    String id = key + "-" + name;
    String identities =
        phone.isEmpty() ? "" : ",\"identities\":[{\"kind\":\"phone\",\"value\":\"" + phone + "\"}]";
    as("anna")
        .body("{\"language\":\"" + language + "\"" + identities + "}")
        .put("/v1/customers/" + id)
        .then()
        .statusCode(201);
    return id;
  }

  private String body(String who, String more) {
    return """
        {"survey":"%s","page":"%s","customers":["%s"],
         "send":{"account":"%s","text":%s}%s}"""
        .formatted(key, key, who, account, TEXTS, more);
  }

  private JsonPath invite(String who, String more) {
    return as("anna")
        .body(body(who, more))
        .post("/v1/invitations")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static Optional<OutgoingMessage> outgoing(String phone) {
    return FeedbackLog.read(Topics.OUTGOING, "acme/" + phone).values().stream()
        .map(value -> ContractsJson.read(value, OutgoingMessage.class))
        .findFirst();
  }

  private static JsonPath message(String customer) {
    return as("ben")
        .queryParam("customer", customer)
        .get("/v1/messages")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void theCustomerGetsTheLinkInTheirLanguage() {
    String phone = SimulatedTwilio.newNumber();
    String ada = customer("ada", "de-AT", phone);

    JsonPath invited = invite(ada, "");

    assertThat(invited.getString("invited[0].channel")).isEqualTo("sms");
    OutgoingMessage sent =
        Awaitility.await().until(() -> outgoing(phone), Optional::isPresent).orElseThrow();
    assertThat(sent.text()).isEqualTo("Wie war es? " + invited.getString("invited[0].link"));
    assertThat(sent.language()).isEqualTo("de");
    assertThat(sent.route().from()).isEqualTo(number);
    assertThat(sent.route().account()).isEqualTo(account);
    assertThat(sent.purpose()).isEqualTo(MessagePurpose.INVITATION);
    assertThat(sent.subject()).isEqualTo(invited.getString("invited[0].id"));
    assertThat(message(ada).getString("[0].dueAt")).isNull();
    // Later than whatever a gateway tells whose tests run beside these.
    tell(sent, 12, MessageState.DELIVERED);
    tell(sent, 11, MessageState.SENT);
    Awaitility.await()
        .untilAsserted(
            () -> assertThat(message(ada).getString("[0].state")).isEqualTo("delivered"));
    as("gina").get("/v1/messages").then().body("customer", not(hasItem(ada)));
    as("anna").delete("/v1/customers/" + ada).then().statusCode(204);
    assertThat(message(ada).getList("$")).isEmpty();
    as("anna")
        .queryParam("subject", sent.subject())
        .get("/v1/messages")
        .then()
        .body("state", contains("delivered"));
  }

  private static void tell(OutgoingMessage message, int revision, MessageState state) {
    MessageDelivery delivery =
        new MessageDelivery(
            message.tenant(),
            message.id(),
            message.route().account(),
            Channel.SMS,
            message.purpose(),
            message.subject(),
            new DeliveryStatus(revision, state, UnsentReason.NONE, "SM1", "", 1, 1, Instant.now()));
    FeedbackLog.send(Topics.DELIVERIES, delivery.topicKey(), ContractsJson.write(delivery));
  }

  @Test
  void whomAMessageDidNotReachWasNotAskedAndMayBeInvitedAgain() {
    String phone = SimulatedTwilio.newNumber();
    String ada = customer("ada", "fr", phone);
    invite(ada, "");
    OutgoingMessage sent =
        Awaitility.await().until(() -> outgoing(phone), Optional::isPresent).orElseThrow();
    // French isn't among the texts; the survey is English.
    assertThat(sent.text()).startsWith("How was it?");
    assertThat(invite(ada, "").getString("left[0].reason")).isEqualTo("already_invited");

    tell(sent, 12, MessageState.FAILED);

    Awaitility.await()
        .untilAsserted(
            () -> as("anna").get("/v1/customers/" + ada + "/contacts").then().body("$", empty()));
    assertThat(invite(ada, "").getString("invited[0].customer")).isEqualTo(ada);
  }

  @Test
  void anAccountIsHandedOnWhatItSendsWithinAMinute() {
    List<PlannedMessage> many =
        IntStream.range(0, 70)
            .mapToObj(
                i ->
                    new PlannedMessage(
                        "acme",
                        Ids.next(),
                        account,
                        Channel.SMS,
                        MessagePurpose.INVITATION,
                        Ids.next().toString(),
                        "nobody",
                        Instant.now().minusSeconds(60),
                        Ids.next(),
                        0))
            .toList();

    List<PlannedMessage> due =
        Database.await(
            asked.rehearse(
                session ->
                    Database.each(many, messages::plan)
                        .flatMap(
                            planned -> messages.due(session, MessagePurpose.INVITATION, 200))));

    assertThat(due).filteredOn(message -> message.account().equals(account)).hasSize(60);
  }

  @Test
  void theSameCallAgainSendsNothingTwice() {
    String phone = SimulatedTwilio.newNumber();
    String ada = customer("ada", "en", phone);
    String batch = ",\"batch\":\"" + UUID.randomUUID() + "\"";

    invite(ada, batch);
    invite(ada, batch);

    Awaitility.await().until(() -> outgoing(phone), Optional::isPresent);
    assertThat(message(ada).getList("$")).hasSize(1);
    assertThat(FeedbackLog.read(Topics.OUTGOING, "acme/" + phone)).hasSize(1);
  }

  @Test
  void whoCanNotBeWrittenToIsLeftOut() {
    String noPhone = customer("bo", "en", "");
    assertThat(invite(noPhone, "").getString("left[0].reason")).isEqualTo("no_address");

    String silent = customer("cy", "en", SimulatedTwilio.newNumber());
    withdraw(silent);
    assertThat(invite(silent, "").getString("left[0].reason")).isEqualTo("opted_out");
    assertThat(message(silent).getList("$")).isEmpty();

    // A dry run sends nothing.
    String ada = customer("ada", "en", SimulatedTwilio.newNumber());
    as("anna")
        .queryParam("dryRun", "true")
        .body(body(ada, ""))
        .post("/v1/invitations")
        .then()
        .statusCode(200)
        .body("invited.customer", contains(ada));
    assertThat(message(ada).getList("$")).isEmpty();
  }

  private static void withdraw(String customer) {
    as("anna")
        .body("{\"state\":\"withdrawn\"}")
        .put("/v1/customers/" + customer + "/consents/sms/surveys")
        .then()
        .statusCode(200);
  }

  private void itsTimeComes(String invitation) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("update message set due_at = now() where subject = ?")) {
      statement.setString(1, invitation);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "revoked, revoked",
    "withdrawn, opted_out",
    "noPhone, no_address",
    "forgotten, no_address",
    "closed, closed",
    "noAccount, no_account"
  })
  void whatChangedMeanwhileIsHeededWhenItIsSent(String change, String reason) throws SQLException {
    String phone = SimulatedTwilio.newNumber();
    String ada = customer("ada", "en", phone);
    Instant later = Instant.now().plus(Duration.ofHours(1));

    String id = invite(ada, ",\"sendAt\":\"" + later + "\"").getString("invited[0].id");
    assertThat(message(ada).getString("[0].dueAt")).isNotNull();
    switch (change) {
      case "revoked" -> as("anna").delete("/v1/invitations/" + id).then().statusCode(204);
      case "withdrawn" -> withdraw(ada);
      case "noPhone" ->
          as("anna")
              .header("If-Match", "*")
              .body("{\"identities\":[]}")
              .put("/v1/customers/" + ada)
              .then()
              .statusCode(200);
      case "forgotten" -> as("anna").delete("/v1/customers/" + ada).then().statusCode(204);
      case "closed" -> as("anna").post("/v1/surveys/" + survey + "/close").then().statusCode(200);
      default -> as("anna").delete("/v1/channel-accounts/" + account).then().statusCode(204);
    }
    itsTimeComes(id);

    Awaitility.await()
        .untilAsserted(
            () ->
                as("ben")
                    .queryParam("subject", id)
                    .get("/v1/messages")
                    .then()
                    .body("state", contains("not_sent"))
                    .body("reason", contains(reason)));
    assertThat(outgoing(phone)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"account":"none","text":{"en":"{link}"}}                          | send.account
          {"account":"ACCOUNT","from":"+15005550001","text":{"en":"{link}"}} | send.from
          {"account":"ACCOUNT","text":{}}                                    | send.text
          {"account":"ACCOUNT","text":{"en":"Hello"}}                        | send.text.en
          {"account":"ACCOUNT","text":{"en":"{link} {link}"}}                | send.text.en
          {"account":"ACCOUNT","text":{"no language!":"{link}"}}             | send.text.no language!
          {"account":"ACCOUNT","txt":{"en":"{link}"}}                        | send.txt
          """)
  void whatCanNotBeSentIsNamedByItsPath(String send, String field) {
    as("anna")
        .body(
            "{\"survey\":\"%s\",\"page\":\"%s\",\"customers\":[\"x\"],\"send\":%s}"
                .formatted(key, key, send.replace("ACCOUNT", account)))
        .post("/v1/invitations")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem(field));
  }

  @Test
  void aTestGoesToAPhone() {
    String phone = SimulatedTwilio.newNumber();
    String path = "/v1/channel-accounts/" + account + "/test";
    String id =
        as("anna")
            .body(Map.of("to", phone, "text", "Hello"))
            .post(path)
            .then()
            .statusCode(202)
            .body("state", equalTo("queued"))
            .body("purpose", equalTo("test"))
            .extract()
            .path("id");

    OutgoingMessage sent =
        Awaitility.await().until(() -> outgoing(phone), Optional::isPresent).orElseThrow();
    assertThat(sent.id()).hasToString(id);
    assertThat(sent.text()).isEqualTo("Hello");
    as("ben")
        .queryParam("account", account)
        .queryParam("purpose", "test")
        .get("/v1/messages")
        .then()
        .body("id", contains(id));
    as("ben")
        .queryParam("account", account)
        .queryParam("state", "read")
        .get("/v1/messages")
        .then()
        .body("$", empty());
    as("ben").queryParam("state", "flown").get("/v1/messages").then().statusCode(400);
    as("anna")
        .body(Map.of("to", "me", "text", "Hi"))
        .post(path)
        .then()
        .statusCode(400)
        .body("violations.field", contains("to"));
    as("anna")
        .body(Map.of("to", phone, "from", "+15005550001", "text", "Hi"))
        .post(path)
        .then()
        .statusCode(400)
        .body("violations.field", contains("from"));
    as("anna")
        .body(Map.of("to", phone, "text", " "))
        .post(path)
        .then()
        .statusCode(400)
        .body("violations.field", contains("text"));
    as("ben").body(Map.of("to", phone, "text", "Hi")).post(path).then().statusCode(403);
    as("gina").body(Map.of("to", phone, "text", "Hi")).post(path).then().statusCode(404);
  }
}
