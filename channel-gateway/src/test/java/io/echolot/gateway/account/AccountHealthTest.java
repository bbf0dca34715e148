package io.echolot.gateway.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.echolot.gateway.Fixture;
import io.echolot.gateway.published.KnownAccounts;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.gateway.sms.TwilioAccountFixture;
import io.echolot.platform.Ids;
import io.echolot.platform.seal.SecretBox;
import io.echolot.testkit.Backends;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Ben is acme's analyst, Gina globex's. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AccountHealthTest {

  @Inject KnownAccounts accounts;
  @Inject KnownChannels channels;
  @Inject SecretBox box;
  @Inject AccountHealthStore store;

  @ConfigProperty(name = "echolot.public-url")
  String publicUrl;

  private TwilioAccountFixture account() {
    return TwilioAccountFixture.of("acme", publicUrl)
        .publish(box, Map.of(), 1)
        .asks(Fixture.publish("acme"))
        .untilKnownTo(accounts, channels);
  }

  private static ValidatableResponse health(String user, TwilioAccountFixture account) {
    return given()
        .auth()
        .oauth2(Tokens.of(user))
        .get("/v1/channel-accounts/" + account.id() + "/health")
        .then();
  }

  private static void soon(TwilioAccountFixture account, String member, Object value) {
    Awaitility.await("written every few seconds")
        .untilAsserted(() -> health("ben", account).statusCode(200).body(member, equalTo(value)));
  }

  @Test
  void whoSetsAnAccountUpSeesThatMessagesComeIn() {
    TwilioAccountFixture account = account();
    health("ben", account)
        .statusCode(200)
        .body("account", equalTo(account.id()))
        .body("opened", equalTo(true))
        .body("receivedAt", nullValue())
        .body("refused", nullValue());
    account.bring(TwilioAccountFixture.number("+49"), "Hallo");

    Awaitility.await("written every few seconds")
        .untilAsserted(() -> health("ben", account).body("receivedAt", notNullValue()));
    health("ben", account).body("refused", nullValue());
  }

  @Test
  void whoSetsAnAccountUpSeesWhyCallsAreRefused() {
    TwilioAccountFixture account = account();
    TwilioAccountFixture another = account();
    Map<String, String> hello = account.form(TwilioAccountFixture.number("+49"), "Hallo");

    another.post(account.path(), hello).statusCode(403);
    soon(account, "refused.why", "wrong_signature");
    another
        .post(account.path(), another.form(TwilioAccountFixture.number("+49"), "Hallo"))
        .statusCode(403);
    soon(account, "refused.why", "other_account");
    hello.put("To", "+15550000000");
    account.post(account.path(), hello).statusCode(403);
    soon(account, "refused.why", "unknown_number");
  }

  @Test
  void anAccountThatCannotBeOpenedSaysSo() {
    SecretBox strange =
        new SecretBox(List.of(Base64.getEncoder().encodeToString(new byte[SecretBox.KEY_BYTES])));
    TwilioAccountFixture account =
        TwilioAccountFixture.of("acme", publicUrl)
            .publish(strange, Map.of(), 1)
            .asks(Fixture.publish("acme"))
            .untilKnownTo(accounts, channels);
    account
        .post(account.path(), account.form(TwilioAccountFixture.number("+49"), "Hallo"))
        .statusCode(403);

    soon(account, "refused.why", "closed_credentials");
    health("ben", account).body("opened", equalTo(false));
  }

  @Test
  void anotherTenantsAccountIsNotThere() {
    TwilioAccountFixture account = account();

    health("gina", account).statusCode(404);
    given()
        .auth()
        .oauth2(Tokens.of("ben"))
        .get("/v1/channel-accounts/" + Ids.next() + "/health")
        .then()
        .statusCode(404);
    given().get("/v1/channel-accounts/" + account.id() + "/health").then().statusCode(401);
  }

  @Test
  void whatComesLateDoesNotReplaceWhatCameLast() {
    String account = "acme/" + Ids.next();
    Instant noon = Instant.parse("2026-12-01T12:00:00Z");
    store.add(Map.of(account, Map.of(AccountEvent.FAILED, new NotedEvent(noon, "30007"))));
    store.add(
        Map.of(
            account,
            Map.of(
                AccountEvent.FAILED,
                new NotedEvent(noon.minusSeconds(1), "30008"),
                AccountEvent.SENT,
                new NotedEvent(noon.minusSeconds(1), ""))));

    assertThat(store.find(account))
        .containsEntry(AccountEvent.FAILED, new NotedEvent(noon, "30007"))
        .containsEntry(AccountEvent.SENT, new NotedEvent(noon.minusSeconds(1), ""));
  }
}
