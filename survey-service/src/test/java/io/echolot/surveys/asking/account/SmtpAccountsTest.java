package io.echolot.surveys.asking.account;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.account.ChannelAccount;
import io.echolot.contracts.account.MessagingProvider;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.platform.seal.SecretBox;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.mail.MailHost;
import io.echolot.testkit.mail.ScriptedMailHost;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts with mail servers. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SmtpAccountsTest {

  private static final String ACCOUNTS = "/v1/channel-accounts";
  private static final String PASSWORD = "a password of 1 user";

  private final String user = "feedback-" + UUID.randomUUID() + "@acme.example";

  @Inject SecretBox box;

  private ValidatableResponse create(String settings, String password) {
    MailHost.user(user, PASSWORD);
    return as("anna")
        .body(
            """
            {"provider":"smtp","name":"Mails","account":"%s","addresses":[" %s "],
             "messagesPerSecond":20,"settings":%s,"credentials":{"password":"%s"}}"""
                .formatted(user, user.toUpperCase(Locale.ROOT), settings, password))
        .post(ACCOUNTS)
        .then();
  }

  private static String settings(int port, String security) {
    return """
        {"host":"127.0.0.1","port":"%d","security":"%s","senderName":"Acme"}"""
        .formatted(port, security);
  }

  private String created() {
    return create(settings(MailHost.port(), "none"), PASSWORD).statusCode(201).extract().path("id");
  }

  @AfterEach
  void removeAccounts() {
    AccountsOfTests.delete();
  }

  @Test
  void anAccountIsStoredOnceItsServerHasLetUsIn() {
    create(settings(MailHost.port(), "none"), PASSWORD)
        .statusCode(201)
        .body("provider", equalTo("smtp"))
        .body("addresses", contains(user))
        .body("inbound", equalTo(""))
        .body("provenAt", notNullValue())
        .body("credentials", nullValue())
        .body("settings.host", equalTo("127.0.0.1"));
  }

  @Test
  void theGatewayGetsItWithItsPasswordSealed() {
    String key = ChannelAccount.topicKey("acme", created());

    byte[] json =
        Awaitility.await()
            .until(() -> FeedbackLog.read(Topics.ACCOUNTS, key).get(key), read -> read != null);
    ChannelAccount told = ContractsJson.read(json, ChannelAccount.class);
    assertThat(told.provider()).isEqualTo(MessagingProvider.SMTP);
    assertThat(told.credentials()).doesNotContain(PASSWORD);
    assertThat(box.open(key, told.credentials())).contains("{\"password\":\"" + PASSWORD + "\"}");
  }

  @Test
  void aWrongPasswordIsNamed() {
    create(settings(MailHost.port(), "none"), "another one")
        .statusCode(400)
        .body("violations.field", contains("credentials.password"));
  }

  @Test
  void aStoredPasswordIsNotTakenElsewhere() {
    String id = created();
    for (String settings :
        List.of(settings(MailHost.port() + 1, "none"), settings(MailHost.port(), "starttls"))) {
      as("anna")
          .header("If-Match", "*")
          .body(
              """
              {"provider":"smtp","account":"%s","addresses":["%s"],"settings":%s}"""
                  .formatted(user, user, settings))
          .put(ACCOUNTS + "/" + id)
          .then()
          .statusCode(400)
          .body("violations.field", contains("credentials"));
    }
    as("anna")
        .header("If-Match", "*")
        .body(
            """
            {"provider":"smtp","name":"New","account":"%s","addresses":["%s"],"settings":%s}"""
                .formatted(user, user, settings(MailHost.port(), "none")))
        .put(ACCOUNTS + "/" + id)
        .then()
        .statusCode(200);
  }

  @Test
  void aServerThatTalksWithoutEndIsGivenUp() throws IOException {
    String endless = "250-more\r\n".repeat(100_000) + "250 end";
    try (ScriptedMailHost host = new ScriptedMailHost(Map.of("EHLO", endless))) {
      create(settings(host.port(), "none"), "")
          .statusCode(400)
          .body("violations.field", contains("settings.host"));
    }
  }

  @Test
  void whoHasNoPasswordDoesNotLogIn() throws IOException {
    try (ScriptedMailHost host =
        new ScriptedMailHost(Map.of("EHLO", "250-fake\r\n250 AUTH PLAIN LOGIN"))) {
      create(settings(host.port(), "none"), "").statusCode(201);
    }
  }

  @Test
  void aPasswordForAServerThatAsksForNoneIsNamed() throws IOException {
    try (ScriptedMailHost host = new ScriptedMailHost(Map.of())) {
      create(settings(host.port(), "none"), PASSWORD)
          .statusCode(400)
          .body("violations.field", contains("credentials.password"));
    }
  }

  @Test
  void aCertificateThatIsNobodysIsNotTrusted() {
    create(settings(MailHost.tlsPort(), "tls"), PASSWORD)
        .statusCode(400)
        .body("violations.field", contains("settings.host"));
  }

  @ParameterizedTest
  @CsvSource({
    "none, 1, settings.host",
    "starttls, 0, settings.port",
    "ssl, 587, settings.security",
    "tls, 65536, settings.port",
  })
  void whatCannotBeReachedOrCannotBeIsNamed(String security, int port, String field) {
    create(settings(port, security), PASSWORD)
        .statusCode(400)
        .body("violations.field", contains(field));
  }

  @Test
  void whatTheServerDoesNotOfferIsNotDoneInTheClear() {
    create(settings(MailHost.port(), "starttls"), PASSWORD)
        .statusCode(400)
        .body("violations.field", contains("settings.host"));
  }

  @ParameterizedTest
  @CsvSource({
    "553 Not yours, 400, addresses[0]",
    "530 Who are you?, 400, credentials.password",
    "451 Not now, 503, ",
  })
  void whatItSaysOfTheSenderIsTold(String reply, int status, String field) throws IOException {
    try (ScriptedMailHost host = new ScriptedMailHost(Map.of("MAIL", reply))) {
      ValidatableResponse refused = create(settings(host.port(), "none"), "");

      refused.statusCode(status);
      if (field != null) {
        refused.body("violations.field", contains(field));
      }
    }
  }

  @Test
  void unknownMembersOfSettingsAndCredentialsAreRefused() {
    as("anna")
        .body(
            """
            {"provider":"smtp","account":"a b","addresses":["+49301234567"],
             "settings":{"host":"a_b","port":"x","security":"none","tls":"1"},
             "credentials":{"authToken":"x"}}""")
        .post(ACCOUNTS)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("account"))
        .body("violations.field", hasItem("addresses[0]"))
        .body("violations.field", hasItem("settings.host"))
        .body("violations.field", hasItem("settings.port"))
        .body("violations.field", hasItem("settings.tls"))
        .body("violations.field", hasItem("credentials.authToken"));
  }

  @Test
  void aTestMessageIsAnEmailWithASubject() {
    String id = created();
    String to = UUID.randomUUID() + "@shop.example";
    as("anna")
        .body("{\"to\":\"" + to.toUpperCase(Locale.ROOT) + "\",\"text\":\"Does it work?\"}")
        .post(ACCOUNTS + "/" + id + "/test")
        .then()
        .statusCode(202)
        .body("channel", equalTo("email"));

    OutgoingMessage sent =
        Awaitility.await().until(() -> outgoing(to), Optional::isPresent).orElseThrow();
    assertThat(sent.route().from()).isEqualTo(user);
    assertThat(sent.mail().subject()).isEqualTo("Does it work?");
    as("anna")
        .body("{\"to\":\"+4930123456\",\"text\":\"x\",\"subject\":\"a\\nb\"}")
        .post(ACCOUNTS + "/" + id + "/test")
        .then()
        .statusCode(400)
        .body("violations.field", contains("to", "subject"));
  }

  private static Optional<OutgoingMessage> outgoing(String to) {
    return FeedbackLog.read(Topics.OUTGOING, "acme/" + to).values().stream()
        .map(json -> ContractsJson.read(json, OutgoingMessage.class))
        .findFirst();
  }
}
