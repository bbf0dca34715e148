package io.echolot.gateway.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.echolot.gateway.Fixture;
import io.echolot.gateway.published.KnownAccounts;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.platform.Ids;
import io.echolot.platform.seal.SecretBox;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tenants have accounts of their own, each with an address at which Twilio delivers. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class TwilioAccountTest {

  private static final String SHARED = "/v1/sms/twilio";

  @Inject KnownAccounts accounts;
  @Inject KnownChannels channels;
  @Inject SecretBox box;

  @ConfigProperty(name = "echolot.public-url")
  String publicUrl;

  private final String from = TwilioAccountFixture.number("+49");
  private TwilioAccountFixture account;

  @BeforeEach
  void publish() {
    account = ofNewTenant(Map.of());
  }

  private TwilioAccountFixture ofNewTenant(Map<String, String> settings) {
    return published(TwilioAccountFixture.of("t-" + Ids.next(), publicUrl), box, settings);
  }

  private TwilioAccountFixture published(
      TwilioAccountFixture made, SecretBox sealedBy, Map<String, String> settings) {
    return made.publish(sealedBy, settings, 1)
        .asks(Fixture.publish(made.tenant()))
        .untilKnownTo(accounts, channels);
  }

  private Map<String, String> hello(TwilioAccountFixture to) {
    return to.form(from, Phone.sid(), "Hallo");
  }

  private static void refused(TwilioAccountFixture by, String path, Map<String, String> form) {
    by.post(path, form).statusCode(403).body("type", containsString("not-signed"));
  }

  @Test
  void aMessageComesInAtTheAccountsOwnAddress() {
    assertThat(account.bring(from, "Hallo")).contains("Frage");
    assertThat(account.bring(from, "9")).contains("Frage");

    assertThat(FeedbackLog.read(account.tenant())).hasSize(1);
  }

  @Test
  void theSameMessageAtBothAddressesIsTakenOnce() {
    account.bring(from, "Hallo");
    Map<String, String> nine = account.form(from, Phone.sid(), "9");

    String reply = account.post(account.path(), nine).statusCode(200).extract().asString();
    assertThat(account.post(SHARED, nine).statusCode(200).extract().asString()).isEqualTo(reply);
    assertThat(FeedbackLog.read(account.tenant())).singleElement().matches(r -> r.revision() == 1);
  }

  @Test
  void whatAnotherAccountSignedIsRefused() {
    TwilioAccountFixture other = ofNewTenant(Map.of());

    refused(other, account.path(), hello(account));
    refused(other, account.path(), hello(other));
    refused(account, other.path(), hello(account));
    refused(account, "/v1/in/twilio/" + Ids.next(), hello(account));
    refused(account, "/v1/in/twilio/x", hello(account));
  }

  @Test
  void ofTwoTenantsWithTheSameAccountEachHasItsOwnNumbersAlone() {
    TwilioAccountFixture neighbour =
        published(
            account.sharedBy("t-" + Ids.next(), "another-token-of-that-account"), box, Map.of());

    assertThat(neighbour.bring(from, "Hallo")).contains("Frage");
    assertThat(neighbour.post(SHARED, hello(neighbour)).extract().statusCode()).isEqualTo(200);
    refused(account, account.path(), hello(neighbour));
    refused(account, SHARED, hello(neighbour));
    refused(neighbour, SHARED, hello(account));
  }

  @Test
  void ofTwoTenantsWithTheSameAccountAndTokenEachHearsItsOwnNumbers() {
    TwilioAccountFixture neighbour =
        published(account.sharedBy("t-" + Ids.next(), account.token()), box, Map.of());

    assertThat(account.post(SHARED, hello(neighbour)).extract().statusCode()).isEqualTo(200);
    assertThat(account.post(SHARED, hello(account)).extract().statusCode()).isEqualTo(200);
    refused(account, account.path(), hello(neighbour));
  }

  @Test
  void anAccountThatCannotBeOpenedTakesNothing() {
    String key = Base64.getEncoder().encodeToString(new byte[SecretBox.KEY_BYTES]);
    TwilioAccountFixture closed =
        published(
            TwilioAccountFixture.of("t-" + Ids.next(), publicUrl),
            new SecretBox(List.of(key)),
            Map.of());

    refused(closed, closed.path(), hello(closed));
  }

  @Test
  void whetherTwilioRepliesToStopIsTheAccountsSetting() {
    TwilioAccountFixture silent = ofNewTenant(Map.of("repliesToStop", "false"));
    account.bring(from, "Hallo");
    silent.bring(from, "Hallo");

    assertThat(account.bring(from, "STOP")).doesNotContain("<Message>");
    assertThat(silent.bring(from, "STOP")).contains("<Message>").contains("START");
  }

  @Test
  void aSignedButIncompleteMessageIsToldSo() {
    account.post(account.path(), account.form(from, "SM1", "Hallo")).statusCode(400);
  }
}
