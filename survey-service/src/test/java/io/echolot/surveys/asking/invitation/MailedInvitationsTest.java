package io.echolot.surveys.asking.invitation;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.delivery.OutgoingMail;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.surveys.Caller;
import io.echolot.surveys.asking.account.AccountsOfTests;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.mail.MailHost;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Echolot sends the links by e-mail. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MailedInvitationsTest {

  private static final String TEXT =
      "{\"de\":\"Wie war es?\\n\\n{link}\\n\\nDanke!\",\"en\":\"{link}\"}";
  private static final String SUBJECT = "{\"de\":\"Ihre Bestellung\",\"en\":\"Your order\"}";

  private final String key = "m-" + UUID.randomUUID();
  private final String from = key + "@acme.example";
  private String account;

  @AfterEach
  void removeAccounts() {
    AccountsOfTests.delete();
  }

  @BeforeEach
  void aSurveyItsPageAndAnAccountExist() {
    Caller.publishOnPage(key);
    MailHost.user(from, "secret");
    account =
        AccountsOfTests.create(
            """
                {"provider":"smtp","account":"%s","addresses":["%s"],
                 "settings":{"host":"127.0.0.1","port":"%d","security":"none"},
                 "credentials":{"password":"secret"}}"""
                .formatted(from, from, MailHost.port()));
  }

  private String customer(String name, String identities) {
    String id = key + "-" + name;
    as("anna")
        .body("{\"language\":\"de-AT\",\"identities\":[" + identities + "]}")
        .put("/v1/customers/" + id)
        .then()
        .statusCode(201);
    return id;
  }

  private static String email(String address) {
    return "{\"kind\":\"email\",\"value\":\"" + address + "\"}";
  }

  private ValidatableResponse invite(String who, String text, String subject, String more) {
    return as("anna")
        .body(
            """
            {"survey":"%s","page":"%s","customers":["%s"],
             "send":{"account":"%s","text":%s,"subject":%s}%s}"""
                .formatted(key, key, who, account, text, subject, more))
        .post("/v1/invitations")
        .then();
  }

  private static Optional<OutgoingMessage> outgoing(String to) {
    return FeedbackLog.read(Topics.OUTGOING, "acme/" + to).values().stream()
        .map(value -> ContractsJson.read(value, OutgoingMessage.class))
        .findFirst();
  }

  @Test
  void theCustomerGetsAnEmailInTheirLanguage() {
    String address = "Ada." + key + "@Shop.example";
    String ada = customer("ada", email(address));

    JsonPath invited = invite(ada, TEXT, SUBJECT, "").statusCode(200).extract().jsonPath();

    assertThat(invited.getString("invited[0].channel")).isEqualTo("email");
    String link = invited.getString("invited[0].link");
    OutgoingMessage sent =
        Awaitility.await()
            .until(() -> outgoing(address.toLowerCase(Locale.ROOT)), Optional::isPresent)
            .orElseThrow();
    assertThat(sent.route().channel()).isEqualTo(Channel.EMAIL);
    assertThat(sent.route().from()).isEqualTo(from);
    assertThat(sent.text()).isEqualTo("Wie war es?\n\n" + link + "\n\nDanke!");
    assertThat(sent.mail()).isEqualTo(new OutgoingMail("Ihre Bestellung", key, link));
    as("ben")
        .queryParam("customer", ada)
        .get("/v1/messages")
        .then()
        .body("channel", contains("email"));
  }

  @Test
  void whoHasNoEmailOrWantsNoneIsLeftOut() {
    String byPhone =
        customer(
            "bo",
            "{\"kind\":\"phone\",\"value\":\"+4930" + (System.nanoTime() % 1_000_000_000) + "\"}");
    invite(byPhone, TEXT, SUBJECT, "")
        .statusCode(200)
        .body("left[0].reason", equalTo("no_address"));
    String silent = customer("cy", email("cy." + key + "@shop.example"));
    as("anna")
        .body("{\"state\":\"withdrawn\"}")
        .put("/v1/customers/" + silent + "/consents/email/surveys")
        .then()
        .statusCode(200);
    invite(silent, TEXT, SUBJECT, "").statusCode(200).body("left[0].reason", equalTo("opted_out"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"en\":\"{link}\"} | {} | | send.subject.en",
        "{\"en\":\"{link}\"} | {\"en\":\"a\\nBcc: b@c.example\"} | | send.subject.en",
        "{\"en\":\"{link}\"} | {\"en\":\"a\",\"de\":\"\"} | | send.subject.de",
        "{\"en\":\"no link\"} | {\"en\":\"a\"} | | send.text.en",
        "{\"en\":\"{link}\"} | {\"en\":\"a\"} | ,\"channel\":\"sms\" | channel",
      })
  void whatAnEmailLacksIsNamed(String text, String subject, String more, String field) {
    invite("nobody", text, subject, more == null ? "" : more)
        .statusCode(400)
        .body("violations.field", contains(field));
  }
}
