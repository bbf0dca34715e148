package io.echolot.surveys.asking.account;

import static io.echolot.surveys.Caller.as;
import static io.echolot.surveys.asking.account.SimulatedWhatsApp.APP_SECRET;
import static io.echolot.surveys.asking.account.SimulatedWhatsApp.digits;
import static io.echolot.surveys.asking.account.SimulatedWhatsApp.token;
import static io.echolot.surveys.asking.account.SimulatedWhatsApp.whatsapp;
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
import io.echolot.contracts.account.WhatsAppVerifyToken;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.devstack.whatsapp.SimulatedNumber;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.Management;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tenant's number is stored once Meta has confirmed it, and has messages delivered to us. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(SimulatedWhatsApp.class)
class WhatsAppAccountsTest {

  private static final String ACCOUNTS = "/v1/channel-accounts";

  private final String unique = digits();
  private final String id = "1065403" + unique;
  private final String address = "+4930" + unique;
  private final SimulatedNumber number =
      SimulatedWhatsApp.open(id, "+49 30 " + unique.substring(0, 4) + "-" + unique.substring(4));

  @AfterEach
  void removeAccounts() {
    AccountsOfTests.delete();
  }

  @AfterEach
  void answerAgain() {
    whatsapp().failWith(0);
  }

  private static String body(String account, String address, String token, String secret) {
    return """
        {"provider":"whatsapp","name":"Shop","account":"%s","addresses":["%s"],
         "messagesPerSecond":20,"settings":{"template":"feedback","templateLanguages":"de,pt_BR"},
         "credentials":{"accessToken":"%s","appSecret":"%s"}}"""
        .formatted(account, address, token, secret);
  }

  private Response create() {
    return as("anna").body(body(id, "0049 30/" + unique, token(id), APP_SECRET)).post(ACCOUNTS);
  }

  @Test
  void aNumberIsStoredOnceMetaHasConfirmedIt() {
    Response made = create();
    made.then()
        .statusCode(201)
        .body("provider", equalTo("whatsapp"))
        .body("account", equalTo(id))
        .body("addresses", contains(address))
        .body("settings.template", equalTo("feedback"))
        .body("inbound", endsWith("/v1/in/whatsapp/" + made.path("id")))
        .body("credentials", nullValue());
    assertThat(made.asString()).doesNotContain(token(id), APP_SECRET);
  }

  @Test
  void metaIsToldWhereToDeliver() {
    Response made = create();
    String path = ACCOUNTS + "/" + made.path("id");
    String verifyToken = WhatsAppVerifyToken.of(id, APP_SECRET);
    as("anna")
        .post(path + "/check")
        .then()
        .statusCode(200)
        .body("violations", empty())
        .body("addresses.address", contains(address))
        .body("addresses.delivers", contains(false))
        .body("verifyToken", equalTo(verifyToken));
    as("anna")
        .post(path + "/connect")
        .then()
        .statusCode(200)
        .body("addresses.delivers", contains(true));
    assertThat(number.url()).isEqualTo(made.path("inbound"));
    assertThat(number.verifyToken()).isEqualTo(verifyToken).matches("[0-9a-f]{64}");
    as("anna").post(path + "/check").then().body("addresses.delivers", contains(true));
    assertThat(given().get(Management.url("/q/metrics")).asString())
        .doesNotContain(token(id), APP_SECRET);
  }

  @Test
  void anAddressThatMetaDoesNotCallIsTold() {
    String path = ACCOUNTS + "/" + create().path("id");
    number.refusesWebhooks("Callback verification failed for " + token(id));
    Response refused = as("anna").post(path + "/connect");
    refused
        .then()
        .statusCode(200)
        .body("violations.field", contains("inbound"))
        .body("violations[0].message", containsString("verification failed"));
    assertThat(refused.asString()).doesNotContain(token(id));
  }

  @Test
  void whatMetaDoesNotConfirmIsNotStored() {
    refused(
        body(id, address, "EAAGsomethingElseAltogether", APP_SECRET), "credentials.accessToken");
    refused(body(id, address, token(id), "x".repeat(32)), "credentials.appSecret");
    refused(body(id, "+4930111222", token(id), APP_SECRET), "addresses[0]");
    refused(body("99" + id, address, token(id), APP_SECRET), "account");
    whatsapp().failWith(500);
    Response away = create();
    away.then().statusCode(503).body("type", endsWith("/unavailable"));
    assertThat(away.asString()).doesNotContain(token(id));
    whatsapp().failWith(429);
    create().then().statusCode(503);
    whatsapp().failWith(0);
    as("anna").get(ACCOUNTS).then().body("account", not(hasItem(id)));
  }

  private static void refused(String body, String field) {
    Response answer = as("anna").body(body).post(ACCOUNTS);
    answer.then().statusCode(400).body("violations.field", contains(field));
    assertThat(answer.asString()).doesNotContain("EAAG");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "account":"x"                                                       | account
          "account":"1/../2"                                                  | account
          "addresses":["shop"]                                                | addresses[0]
          "addresses":["24321"]                                               | addresses[0]
          "addresses":[]                                                      | addresses
          "addresses":["+4930123456","+4930123457"]                           | addresses
          "settings":{"x":"y"}                                                | settings.x
          "settings":{"template":"Feed Back","templateLanguages":"de"}        | settings.template
          "settings":{"template":"feedback"}                                  | settings.templateLanguages
          "settings":{"template":"feedback","templateLanguages":"German"}     | settings.templateLanguages
          "settings":{"templateParameter":"button"}                           | settings.templateParameter
          "credentials":{"accessToken":"short","appSecret":"0123456789abcdef"} | credentials.accessToken
          "credentials":{"accessToken":"EAAGaaaaaaaaaaaaaaaaaaaaa"}           | credentials.appSecret
          "credentials":{"token":"x"}                                         | credentials.token
          """)
  void whatCanNotBeIsNamedByItsPath(String wrong, String field) {
    String name = wrong.substring(0, wrong.indexOf(':') + 1);
    String right =
        """
        "account":"106540352242922","addresses":["+4930123456"],\
        "credentials":{"accessToken":"EAAGaaaaaaaaaaaaaaaaaaaaa","appSecret":"0123456789abcdef"},""";
    String others =
        right.replaceAll(
            java.util.regex.Pattern.quote(name) + "(\\{[^}]*}|\\[[^]]*]|\"[^\"]*\"),", "");
    as("anna")
        .body("{" + others + "\"provider\":\"whatsapp\"," + wrong + "}")
        .post(ACCOUNTS)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem(field));
  }

  @Test
  void aTestGoesToAPhone() {
    String path = ACCOUNTS + "/" + create().path("id") + "/test";
    String to = "+49151" + digits();
    as("anna")
        .body("{\"to\":\"ada\",\"text\":\"Hallo\"}")
        .post(path)
        .then()
        .statusCode(400)
        .body("violations.field", contains("to"));
    as("anna").body("{\"to\":\"" + to + "\",\"text\":\"Hallo\"}").post(path).then().statusCode(202);
    OutgoingMessage sent =
        Awaitility.await().until(() -> outgoing(to), Optional::isPresent).orElseThrow();
    assertThat(sent.route().channel()).isEqualTo(Channel.WHATSAPP);
    assertThat(sent.route().from()).isEqualTo(address);
  }

  private static Optional<OutgoingMessage> outgoing(String to) {
    return FeedbackLog.read(Topics.OUTGOING, "acme/" + to).values().stream()
        .map(value -> ContractsJson.read(value, OutgoingMessage.class))
        .findFirst();
  }
}
