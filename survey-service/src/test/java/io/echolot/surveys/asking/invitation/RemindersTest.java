package io.echolot.surveys.asking.invitation;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.delivery.DeliveryStatus;
import io.echolot.contracts.delivery.MessageDelivery;
import io.echolot.contracts.delivery.MessagePurpose;
import io.echolot.contracts.delivery.MessageState;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.contracts.delivery.UnsentReason;
import io.echolot.surveys.Caller;
import io.echolot.surveys.asking.account.AccountsOfTests;
import io.echolot.surveys.asking.account.SimulatedTwilio;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who doesn't answer is asked once more, and nobody at night. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(SimulatedTwilio.class)
class RemindersTest {

  private final String key = "r-" + UUID.randomUUID();
  private final String number = SimulatedTwilio.newNumber();
  // Of all runs: what once went out to a number stays on the topic.
  private final String phone =
      "+4930" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
  @Inject DataSource database;
  private String account;

  @AfterEach
  void removeAccounts() {
    AccountsOfTests.delete();
  }

  @BeforeEach
  void aSurveyItsPageAndAnAccountExist() {
    Caller.publishOnPage(key);
    account = AccountsOfTests.createAtTwilio(number);
    customer("");
  }

  private void customer(String attributes) {
    as("anna")
        .body(
            """
            {"language":"en","attributes":{%s},"identities":[{"kind":"phone","value":"%s"}]}"""
                .formatted(attributes, phone))
        .put("/v1/customers/" + key)
        .then()
        .statusCode(201);
  }

  private ValidatableResponse invite(String reminders) {
    return as("anna")
        .body(
            """
            {"survey":"%s","page":"%s","customers":["%s"],
             "send":{"account":"%s","text":{"en":"How was it? {link}"},"reminders":%s}}"""
                .formatted(key, key, key, account, reminders))
        .post("/v1/invitations")
        .then();
  }

  private String invited(String reminders) {
    return invite(reminders).statusCode(200).extract().path("invited[0].id");
  }

  private List<OutgoingMessage> outgoing() {
    return FeedbackLog.readAll(Topics.OUTGOING, "acme/" + phone).stream()
        .map(value -> ContractsJson.read(value, OutgoingMessage.class))
        .toList();
  }

  private Optional<OutgoingMessage> outgoing(MessagePurpose purpose) {
    return outgoing().stream().filter(one -> one.purpose() == purpose).findFirst();
  }

  private JsonPath messages() {
    return as("ben")
        .queryParam("customer", key)
        .get("/v1/messages")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private String stateOf(String purpose) {
    return messages().getString("find { it.purpose == '" + purpose + "' }.state");
  }

  private String reasonOf(String purpose) {
    return messages().getString("find { it.purpose == '" + purpose + "' }.reason");
  }

  private void itsTimeComes(String invitation, int part) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "update message set due_at = now() where subject = ? and part = ?")) {
      statement.setString(1, invitation);
      statement.setInt(2, part);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  private void tell(MessageState state, UnsentReason reason) {
    tell(state, reason, Instant.now().minus(10, ChronoUnit.DAYS));
  }

  private void tell(MessageState state, UnsentReason reason, Instant at) {
    OutgoingMessage message =
        Awaitility.await()
            .until(() -> outgoing(MessagePurpose.INVITATION), Optional::isPresent)
            .orElseThrow();
    MessageDelivery delivery =
        new MessageDelivery(
            message.tenant(),
            message.id(),
            message.route().account(),
            Channel.SMS,
            message.purpose(),
            message.subject(),
            new DeliveryStatus(20, state, reason, "SM1", "", 1, 1, at));
    FeedbackLog.send(Topics.DELIVERIES, delivery.topicKey(), ContractsJson.write(delivery));
    Awaitility.await().until(() -> stateOf("invitation").equals(state.wireName()));
  }

  @Test
  void whoDoesNotAnswerIsRemindedInOtherWords() throws SQLException {
    String invitation =
        invited("[{\"afterDays\":3,\"text\":{\"en\":\"Still time: {link}\"}},{\"afterDays\":7}]");
    tell(MessageState.DELIVERED, UnsentReason.NONE);
    assertThat(messages().getList("purpose")).containsOnlyOnce("invitation").hasSize(3);
    assertThat(stateOf("reminder")).isEqualTo("queued");

    itsTimeComes(invitation, 1);
    OutgoingMessage reminder =
        Awaitility.await()
            .until(() -> outgoing(MessagePurpose.REMINDER), Optional::isPresent)
            .orElseThrow();
    assertThat(reminder.text()).startsWith("Still time: http");
    assertThat(reminder.subject()).isEqualTo(invitation);
    itsTimeComes(invitation, 2);
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(outgoing())
                    .filteredOn(one -> one.purpose() == MessagePurpose.REMINDER)
                    .extracting(one -> one.text().substring(0, 12))
                    .containsExactlyInAnyOrder("Still time: ", "How was it? "));
  }

  @Test
  void whoWasNeverReachedIsNotReminded() throws SQLException {
    String invitation = invited("[{\"afterDays\":3}]");
    tell(MessageState.FAILED, UnsentReason.UNDELIVERED);

    itsTimeComes(invitation, 1);

    Awaitility.await().until(() -> reasonOf("reminder").equals("not_invited"));
    // Whom a reminder doesn't reach isn't for that reason as if never asked.
    assertThat(outgoing(MessagePurpose.REMINDER)).isEmpty();
  }

  @Test
  void remindersThatWouldComeTooLateAreNamed() {
    as("anna")
        .body(
            """
            {"survey":"%s","page":"%s","customers":["%s"],"expiresAt":"%s",
             "send":{"account":"%s","text":{"en":"{link}"},
                     "reminders":[{"afterDays":1},{"afterDays":5}]}}"""
                .formatted(key, key, key, Instant.now().plus(3, ChronoUnit.DAYS), account))
        .post("/v1/invitations")
        .then()
        .statusCode(400)
        .body("violations.field", contains("send.reminders[1].afterDays"));
  }

  @Test
  void aReminderCountsItsDaysFromWhenTheInvitationWentOut() throws SQLException {
    String invitation = invited("[{\"afterDays\":3}]");
    tell(MessageState.SENT, UnsentReason.NONE, Instant.now());

    itsTimeComes(invitation, 1);

    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(
                        Instant.parse(
                            messages().getString("find { it.purpose == 'reminder' }.dueAt")))
                    .isAfter(Instant.now().plus(2, ChronoUnit.DAYS)));
    assertThat(outgoing(MessagePurpose.REMINDER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"afterDays\":0}] | send.reminders[0].afterDays",
        "[{\"afterDays\":3},{\"afterDays\":3}] | send.reminders[1].afterDays",
        "[{\"afterDays\":61}] | send.reminders[0].afterDays",
        "[{\"afterDays\":1},{\"afterDays\":2},{\"afterDays\":3},{\"afterDays\":4}] | send.reminders",
        "[{\"afterDays\":1,\"text\":{\"en\":\"no link\"}}] | send.reminders[0].text.en",
        "[{\"afterDays\":1,\"subject\":{\"en\":\"x\"}}] | send.reminders[0].subject",
      })
  void whatIsWrongWithARemindersIsNamed(String reminders, String field) {
    invite(reminders).statusCode(400).body("violations.field", contains(field));
  }

  @Test
  void nobodyIsWrittenToInTheirQuietHours() {
    ZonedDateTime there = ZonedDateTime.now(ZoneId.of("Asia/Kathmandu"));
    String from = "%02d:00".formatted(there.minusHours(1).getHour());
    String to = "%02d:00".formatted(there.plusHours(2).getHour());
    String before = as("anna").get("/v1/policy").then().extract().header("ETag");
    try {
      as("anna")
          .header("If-Match", before)
          .body(
              "{\"quietHours\":{\"from\":\"%s\",\"to\":\"%s\",\"timeZone\":\"UTC\"}}"
                  .formatted(from, to))
          .put("/v1/policy")
          .then()
          .statusCode(200);
      as("anna").delete("/v1/customers/" + key).then().statusCode(204);
      customer("\"timezone\":\"Asia/Kathmandu\"");
      invited("[]");

      Awaitility.await("it is looked at, and put off")
          .untilAsserted(
              () ->
                  assertThat(Instant.parse(messages().getString("[0].dueAt")))
                      .isAfter(Instant.now().plus(59, ChronoUnit.MINUTES)));
      assertThat(outgoing()).isEmpty();
    } finally {
      String now = as("anna").get("/v1/policy").then().extract().header("ETag");
      as("anna").header("If-Match", now).body("{}").put("/v1/policy").then().statusCode(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "25:00, 09:00, UTC, quietHours.from",
    "20:00, 9, UTC, quietHours.to",
    "20:00, 20:00, UTC, quietHours.to",
    "20:00, 09:00, Berlin, quietHours.timeZone",
  })
  void quietHoursThatCannotBeAreNamed(String from, String to, String zone, String field) {
    String tag = as("anna").get("/v1/policy").then().extract().header("ETag");
    as("anna")
        .header("If-Match", tag)
        .body(
            "{\"quietHours\":{\"from\":\"%s\",\"to\":\"%s\",\"timeZone\":\"%s\"}}"
                .formatted(from, to, zone))
        .put("/v1/policy")
        .then()
        .statusCode(400)
        .body("violations.field", contains(field));
  }
}
