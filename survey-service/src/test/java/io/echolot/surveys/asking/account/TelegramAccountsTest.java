package io.echolot.surveys.asking.account;

import static io.echolot.surveys.Caller.as;
import static io.echolot.surveys.asking.account.SimulatedTelegram.newToken;
import static io.echolot.surveys.asking.account.SimulatedTelegram.newUser;
import static io.echolot.surveys.asking.account.SimulatedTelegram.telegram;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.account.TelegramSecret;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.devstack.telegram.SimulatedBot;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.Management;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tenant's bot is stored once Telegram has confirmed it, and has its updates delivered to us. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(SimulatedTelegram.class)
class TelegramAccountsTest {

  private static final String ACCOUNTS = "/v1/channel-accounts";

  private final String token = newToken();
  private final String id = token.substring(0, token.indexOf(':'));
  private final String name = "Shop_" + id + "_bot";
  private final String address = "@" + name.toLowerCase(Locale.ROOT);
  private final SimulatedBot bot = SimulatedTelegram.open(token, name);

  @AfterEach
  void removeAccounts() {
    AccountsOfTests.delete();
  }

  @AfterEach
  void answerAgain() {
    telegram().failWith(0);
  }

  private static String body(String account, String address, String token) {
    return """
        {"provider":"telegram","name":"Shop","account":"%s","addresses":["%s"],
         "messagesPerSecond":20,"credentials":{"token":"%s"}}"""
        .formatted(account, address, token);
  }

  private Response create() {
    return as("anna").body(body(id, "@" + name, token)).post(ACCOUNTS);
  }

  @Test
  void aBotIsStoredOnceTelegramHasConfirmedIt() {
    Response made = create();
    made.then()
        .statusCode(201)
        .body("provider", equalTo("telegram"))
        .body("account", equalTo(id))
        .body("addresses", contains(address))
        .body("inbound", endsWith("/v1/in/telegram/" + made.path("id")))
        .body("credentials", nullValue());
    assertThat(made.asString()).doesNotContain(token);
  }

  @Test
  void telegramIsToldWhereToDeliver() {
    Response made = create();
    String path = ACCOUNTS + "/" + made.path("id");
    as("anna")
        .post(path + "/check")
        .then()
        .statusCode(200)
        .body("violations", empty())
        .body("addresses.address", contains(address))
        .body("addresses.delivers", contains(false));
    as("anna")
        .post(path + "/connect")
        .then()
        .statusCode(200)
        .body("addresses.delivers", contains(true));
    assertThat(bot.url()).isEqualTo(made.path("inbound"));
    assertThat(bot.secret()).isEqualTo(TelegramSecret.of(id, token)).matches("[0-9a-f]{64}");
    assertThat(bot.allowed())
        .isEqualTo("[\"message\",\"edited_message\",\"callback_query\",\"my_chat_member\"]");
    assertThat(bot.called("setWebhook"))
        .singleElement()
        .matches(call -> call.path("drop_pending_updates").asText().equals("false"));
    as("anna").post(path + "/check").then().body("addresses.delivers", contains(true));
    assertThat(given().get(Management.url("/q/metrics")).asString())
        .doesNotContain(token.substring(id.length() + 1));
  }

  @Test
  void anAddressThatTelegramDoesNotCallIsTold() {
    String path = ACCOUNTS + "/" + create().path("id");
    bot.refusesWebhooks("Bad Request: bad webhook: " + token + " isn't HTTPS");
    Response refused = as("anna").post(path + "/connect");
    refused
        .then()
        .statusCode(200)
        .body("violations.field", contains("inbound"))
        .body("violations[0].message", containsString("isn't HTTPS"));
    assertThat(refused.asString()).doesNotContain(token);
  }

  @Test
  void whatTelegramDoesNotConfirmIsNotStored() {
    String other = newToken();
    refused(body(id, address, id + ":AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"), "credentials.token");
    refused(body(id, "@another_bot", token), "addresses[0]");
    refused(body(other.substring(0, other.indexOf(':')), address, other), "credentials.token");
    telegram().failWith(500);
    Response away = create();
    away.then().statusCode(503).body("type", endsWith("/unavailable"));
    assertThat(away.asString()).doesNotContain(token.substring(id.length()));
    telegram().failWith(429);
    create().then().statusCode(503);
    telegram().failWith(0);
    as("anna").get(ACCOUNTS).then().body("account", not(hasItem(id)));
  }

  private static void refused(String body, String field) {
    Response answer = as("anna").body(body).post(ACCOUNTS);
    answer.then().statusCode(400).body("violations.field", contains(field));
    assertThat(answer.asString()).doesNotContain(":AA");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"provider":"telegram","account":"x","addresses":["@a_bot"],"credentials":{"token":"123:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0"}}   | account
          {"provider":"telegram","account":"124","addresses":["@a_bot"],"credentials":{"token":"123:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0"}} | credentials.token
          {"provider":"telegram","account":"123","addresses":["@a_bot"],"credentials":{"token":"123:short"}}                               | credentials.token
          {"provider":"telegram","account":"123","addresses":["@a_bot"],"credentials":{"token":"123:../../../../../../../../getMe"}}       | credentials.token
          {"provider":"telegram","account":"123","addresses":["@a_bot"]}                                                                   | credentials.token
          {"provider":"telegram","account":"123","addresses":["a bot"],"credentials":{"token":"123:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0"}} | addresses[0]
          {"provider":"telegram","account":"123","credentials":{"token":"123:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0"}}                        | addresses
          {"provider":"telegram","account":"123","addresses":["@a_bot","@b_bot"],"credentials":{"token":"123:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0"}} | addresses
          {"provider":"telegram","account":"123","addresses":["@a_bot"],"settings":{"x":"y"},"credentials":{"token":"123:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0"}} | settings.x
          {"provider":"telegram","account":"123","addresses":["@a_bot"],"credentials":{"authToken":"x","token":"123:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0"}} | credentials.authToken
          """)
  void whatCanNotBeIsNamedByItsPath(String body, String field) {
    as("anna")
        .body(body)
        .post(ACCOUNTS)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem(field));
  }

  @Test
  void aTestGoesToATelegramUser() {
    String path = ACCOUNTS + "/" + create().path("id") + "/test";
    String user = newUser();
    as("anna")
        .body("{\"to\":\"+4915112345678\",\"text\":\"Hallo\"}")
        .post(path)
        .then()
        .statusCode(400)
        .body("violations.field", contains("to"));
    as("anna")
        .body("{\"to\":\"" + user + "\",\"text\":\"Hallo\"}")
        .post(path)
        .then()
        .statusCode(202);
    OutgoingMessage sent =
        Awaitility.await().until(() -> outgoing(user), Optional::isPresent).orElseThrow();
    assertThat(sent.route().channel()).isEqualTo(Channel.TELEGRAM);
    assertThat(sent.route().from()).isEqualTo(address);
  }

  private static Optional<OutgoingMessage> outgoing(String user) {
    return FeedbackLog.read(Topics.OUTGOING, "acme/" + user).values().stream()
        .map(value -> ContractsJson.read(value, OutgoingMessage.class))
        .findFirst();
  }
}
