package io.echolot.surveys.asking.invitation;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.surveys.Caller;
import io.echolot.surveys.asking.account.AccountsOfTests;
import io.echolot.surveys.asking.account.SimulatedTelegram;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers who are known by Telegram get their link from the tenant's bot. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(SimulatedTelegram.class)
class TelegramInvitationTest {

  private final String key = "tg-" + UUID.randomUUID();
  private final String token = SimulatedTelegram.newToken();
  private final String bot = token.substring(0, token.indexOf(':'));
  private final String name = "@shop_" + bot + "_bot";
  private final String user = SimulatedTelegram.newUser();

  private String account;

  @AfterEach
  void removeAccounts() {
    AccountsOfTests.delete();
  }

  @BeforeEach
  void aSurveyItsPageAndABotExist() {
    Caller.publishOnPage(key);
    SimulatedTelegram.open(token, name.substring(1));
    account =
        AccountsOfTests.create(
            """
                {"provider":"telegram","account":"%s","addresses":["%s"],
                 "credentials":{"token":"%s"}}"""
                .formatted(bot, name, token));
  }

  private String customer(String who, String identity) {
    String id = key + "-" + who;
    as("anna")
        .body("{\"language\":\"en\",\"identities\":[" + identity + "]}")
        .put("/v1/customers/" + id)
        .then()
        .statusCode(201);
    return id;
  }

  @Test
  void aTelegramUserGetsTheLinkAndWhoIsNoneIsLeftOut() {
    String ada = customer("ada", "{\"kind\":\"telegram\",\"value\":\"" + user + "\"}");
    String ben = customer("ben", "{\"kind\":\"email\",\"value\":\"" + key + "@shop.example\"}");
    JsonPath invited =
        as("anna")
            .body(
                """
                {"survey":"%s","page":"%s","customers":["%s","%s"],
                 "send":{"account":"%s","from":"%s","text":{"en":"How was it? {link}"}}}"""
                    .formatted(key, key, ada, ben, account, name.toUpperCase(Locale.ROOT)))
            .post("/v1/invitations")
            .then()
            .statusCode(200)
            .body("invited.customer", contains(ada))
            .body("left.reason", contains("no_address"))
            .extract()
            .jsonPath();
    assertThat(invited.getString("invited[0].channel")).isEqualTo("telegram");
    OutgoingMessage sent =
        Awaitility.await().until(this::outgoing, Optional::isPresent).orElseThrow();
    assertThat(sent.text()).isEqualTo("How was it? " + invited.getString("invited[0].link"));
    assertThat(sent.route().channel()).isEqualTo(Channel.TELEGRAM);
    assertThat(sent.route().from()).isEqualTo(name);
    assertThat(sent.route().account()).isEqualTo(account);
  }

  private Optional<OutgoingMessage> outgoing() {
    return FeedbackLog.read(Topics.OUTGOING, "acme/" + user).values().stream()
        .map(value -> ContractsJson.read(value, OutgoingMessage.class))
        .findFirst();
  }

  @Test
  void aBotAsksTheSurveyOfItsChannel() {
    String body =
        """
        {"channel":"telegram","address":" %s ","account":"%s","surveyKey":"%s","touchpoint":"checkout"}"""
            .formatted(name.toUpperCase(Locale.ROOT), bot, key);
    as("anna").body(body).put("/v1/channels/" + key + "-bot").then().statusCode(201);
    as("anna")
        .get("/v1/channels/" + key + "-bot")
        .then()
        .statusCode(200)
        .body("address", equalTo(name))
        .body("publishableKey", emptyOrNullString());
  }
}
