package io.echolot.surveys.asking.account;

import static io.echolot.surveys.Caller.as;
import static io.echolot.surveys.asking.account.SimulatedTwilio.TOKEN;
import static io.echolot.surveys.asking.account.SimulatedTwilio.newNumber;
import static io.echolot.surveys.asking.account.SimulatedTwilio.newSid;
import static io.echolot.surveys.asking.account.SimulatedTwilio.twilio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.account.ChannelAccount;
import io.echolot.devstack.twilio.SimulatedAccount;
import io.echolot.platform.seal.SealingConfig;
import io.echolot.platform.seal.SecretBox;
import io.echolot.surveys.base.seal.FormerSeal;
import io.echolot.surveys.base.seal.Resealing;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(SimulatedTwilio.class)
class ChannelAccountsTest {

  private static final String ACCOUNTS = "/v1/channel-accounts";

  private final String sid = newSid();
  private final String number = newNumber();
  private final SimulatedAccount account = SimulatedTwilio.open(sid).with(number);

  @Inject SecretBox box;
  @Inject SealingConfig config;
  @Inject Resealing resealing;
  @Inject DataSource database;

  @AfterEach
  void removeAccounts() {
    AccountsOfTests.delete();
  }

  @AfterEach
  void answerAgain() {
    twilio().failWith(0);
  }

  private static String body(String sid, String token, String... numbers) {
    return """
        {"provider":"twilio","name":"Shop","account":"%s","addresses":["%s"],
         "messagesPerSecond":3,"credentials":{"authToken":"%s"}}"""
        .formatted(sid, String.join("\",\"", numbers), token);
  }

  private Response create() {
    return as("anna").body(body(sid, TOKEN, number)).post(ACCOUNTS);
  }

  private String created() {
    return create().then().statusCode(201).extract().path("id");
  }

  @Test
  void anAccountIsStoredOnceItsProviderHasConfirmedIt() {
    ValidatableResponse made = create().then();
    String id = made.extract().path("id");

    made.statusCode(201)
        .header("Location", endsWith(ACCOUNTS + "/" + id))
        .header("ETag", "\"1\"")
        .body("account", equalTo(sid))
        .body("addresses", contains(number))
        .body("messagesPerSecond", equalTo(3))
        .body("inbound", endsWith("/v1/in/twilio/" + id))
        .body("provenAt", notNullValue())
        .body("credentials", nullValue());
    as("ben").get(ACCOUNTS + "/" + id).then().statusCode(200).body("name", equalTo("Shop"));
    as("ben").get(ACCOUNTS).then().statusCode(200).body("id", hasItem(id));
    as("gina").get(ACCOUNTS + "/" + id).then().statusCode(404);
    as("gina").get(ACCOUNTS).then().body("id", not(hasItem(id)));
  }

  @Test
  void theGatewayGetsItWithItsCredentialsSealed() {
    String id = created();
    String key = ChannelAccount.topicKey("acme", id);

    ChannelAccount told = Awaitility.await().until(() -> read(key), read -> read != null);
    assertThat(told.addresses()).containsExactly(number);
    assertThat(told.credentials()).doesNotContain(TOKEN);
    assertThat(box.open(key, told.credentials())).contains("{\"authToken\":\"" + TOKEN + "\"}");
    assertThat(box.open(ChannelAccount.topicKey("globex", id), told.credentials())).isEmpty();

    as("anna").delete(ACCOUNTS + "/" + id).then().statusCode(204);
    Awaitility.await()
        .untilAsserted(() -> assertThat(FeedbackLog.read(Topics.ACCOUNTS, key)).isEmpty());
    as("anna").delete(ACCOUNTS + "/" + id).then().statusCode(204);
    as("anna").get(ACCOUNTS + "/" + id).then().statusCode(404);
  }

  @Test
  void whatAFormerKeySealedIsSealedAnewAndToldToTheGateway() throws SQLException {
    String id = created();
    String key = ChannelAccount.topicKey("acme", id);
    Awaitility.await().until(() -> read(key) != null);
    String former = FormerSeal.seal(config.keys().get(0), key, "{\"authToken\":\"" + TOKEN + "\"}");
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "update channel_account set credentials = ? where id = ?")) {
      statement.setString(1, former);
      statement.setString(2, id);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }

    resealing.all().await().atMost(Duration.ofSeconds(60));

    Awaitility.await()
        .untilAsserted(
            () -> {
              String now = read(key).credentials();
              assertThat(box.isUpToDate(now)).isTrue();
              assertThat(box.open(key, now))
                  .hasValueSatisfying(json -> assertThat(json).contains(TOKEN));
            });
    as("anna").get(ACCOUNTS + "/" + id).then().header("ETag", "\"1\"");
    as("anna").post(ACCOUNTS + "/" + id + "/check").then().body("violations", empty());
  }

  private static ChannelAccount read(String key) {
    return FeedbackLog.read(Topics.ACCOUNTS, key).values().stream()
        .map(value -> ContractsJson.read(value, ChannelAccount.class))
        .findFirst()
        .orElse(null);
  }

  @Test
  void whatTheProviderDoesNotConfirmIsNotStored() {
    String strange = newNumber();
    String calls = newNumber();
    account.withVoiceAlone(calls);

    refused(body(sid, "another-token-than-the-right-one", number), "credentials.authToken");
    refused(body(newSid(), TOKEN, number), "credentials.authToken");
    refused(body(sid, TOKEN, number, strange, calls), "addresses[1]", "addresses[2]");
    // Twilio finds it by a part of the number.
    refused(body(sid, TOKEN, number.substring(0, number.length() - 1)), "addresses[0]");
    account.become("suspended");
    refused(body(sid, TOKEN, number), "account");
    account.become("active");
    twilio().failWith(503);
    create().then().statusCode(503).body("type", endsWith("/unavailable"));
    twilio().failWith(0);

    as("anna").get(ACCOUNTS).then().body("account", not(hasItem(sid)));
    created();
  }

  private static void refused(String body, String... fields) {
    as("anna")
        .body(body)
        .post(ACCOUNTS)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.field", contains(fields));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"account":"x"}                                                | provider
          {"provider":"pigeon"}                                          | provider
          {"provider":"twilio","account":"x","credentials":{"authToken":"0123456789abcdef"}}          | account
          {"provider":"twilio","account":"SID"}                          | credentials.authToken
          {"provider":"twilio","account":"SID","credentials":{"authToken":"short"}}                   | credentials.authToken
          {"provider":"twilio","account":"SID","credentials":{"authToken":"0123456789abcdef","a":"b"}}| credentials.a
          {"provider":"twilio","account":"SID","settings":{"x":"y"},"credentials":{"authToken":"0123456789abcdef"}} | settings.x
          {"provider":"twilio","account":"SID","settings":{"repliesToStop":"maybe"},"credentials":{"authToken":"0123456789abcdef"}} | settings.repliesToStop
          {"provider":"twilio","account":"SID","addresses":["ACME"],"credentials":{"authToken":"0123456789abcdef"}} | addresses[0]
          {"provider":"twilio","account":"SID","addresses":["+49 30 123456","+4930123456"],"credentials":{"authToken":"0123456789abcdef"}} | addresses[1]
          {"provider":"twilio","account":"SID","messagesPerSecond":0,"credentials":{"authToken":"0123456789abcdef"}} | messagesPerSecond
          {"provider":"twilio","account":"SID","token":"0123456789abcdef"} | token
          """)
  void whatCanNotBeIsNamedByItsPath(String body, String field) {
    as("anna")
        .body(body.replace("SID", sid))
        .post(ACCOUNTS)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem(field));
  }

  @Test
  void ofNumbersThatHoldEachOtherTheRightOneIsFound() {
    account.with("987654").with("98765");

    as("anna").body(body(sid, TOKEN, "98765")).post(ACCOUNTS).then().statusCode(201);
  }

  @Test
  void anAddressAndAnAccountAreSetUpOnce() {
    String id = created();
    create().then().statusCode(409).body("violations.field", contains("account"));
    String other = newSid();
    SimulatedTwilio.open(other).with(number);
    String theirs = body(other, TOKEN, number);
    as("gina")
        .body(theirs)
        .post(ACCOUNTS)
        .then()
        .statusCode(409)
        .body("violations.field", contains("addresses"));

    as("anna").delete(ACCOUNTS + "/" + id).then().statusCode(204);

    as("gina").body(theirs).post(ACCOUNTS).then().statusCode(201);
  }

  @Test
  void whoChangesItNeedsNotKnowItsCredentials() {
    String path = ACCOUNTS + "/" + created();
    String second = newNumber();
    account.with(second).with("24321");
    String change =
        """
        {"provider":"twilio","name":"Shop and store","account":"%s","addresses":["%s","24321"],
         "settings":{"repliesToStop":"false"}}"""
            .formatted(sid, second);

    as("anna").body(change).put(path).then().statusCode(428);
    as("anna").header("If-Match", "\"7\"").body(change).put(path).then().statusCode(412);
    as("anna")
        .header("If-Match", "\"1\"")
        .body(change)
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("addresses", contains(second, "24321"))
        .body("messagesPerSecond", equalTo(1));
    as("anna")
        .header("If-Match", "\"2\"")
        .body(body(sid, "another-token-than-the-right-one", number))
        .put(path)
        .then()
        .statusCode(400);
    as("anna").get(path).then().header("ETag", "\"2\"").body("name", equalTo("Shop and store"));
    // It was left free.
    String other = newSid();
    SimulatedTwilio.open(other).with(number);
    as("gina").body(body(other, TOKEN, number)).post(ACCOUNTS).then().statusCode(201);
  }

  @Test
  void theProviderIsToldWhereToDeliver() {
    Response made = create();
    String path = ACCOUNTS + "/" + made.path("id");

    as("anna")
        .post(path + "/check")
        .then()
        .statusCode(200)
        .body("violations", empty())
        .body("addresses.address", contains(number))
        .body("addresses.delivers", contains(false));
    as("anna")
        .post(path + "/connect")
        .then()
        .statusCode(200)
        .body("addresses.delivers", contains(true));
    assertThat(account.smsUrl(number)).isEqualTo(made.path("inbound"));
    as("anna").post(path + "/check").then().body("addresses.delivers", contains(true));
    account.become("closed");
    as("anna")
        .post(path + "/check")
        .then()
        .statusCode(200)
        .body("violations.field", contains("account"))
        .body("addresses", empty());
    twilio().failWith(500);
    as("anna").post(path + "/check").then().statusCode(503);
  }

  @Test
  void onlyAdminsSetUpAccounts() {
    String path = ACCOUNTS + "/" + created();
    for (String caller : List.of("ben", "otto")) {
      as(caller).body(body(sid, TOKEN, number)).post(ACCOUNTS).then().statusCode(403);
      as(caller).delete(path).then().statusCode(403);
      as(caller).post(path + "/check").then().statusCode(403);
      as(caller).post(path + "/connect").then().statusCode(403);
    }
    as("gina").post(path + "/check").then().statusCode(404);
    as("gina").delete(path).then().statusCode(204);
    as("anna").get(path).then().statusCode(200);
  }
}
