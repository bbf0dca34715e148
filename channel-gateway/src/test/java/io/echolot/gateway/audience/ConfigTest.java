package io.echolot.gateway.audience;

import static io.echolot.gateway.audience.Ground.audience;
import static io.echolot.gateway.audience.Ground.complete;
import static io.echolot.gateway.audience.Ground.id;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.channel.Quarantine;
import io.echolot.contracts.channel.TenantPolicy;
import io.echolot.contracts.customer.Contact;
import io.echolot.contracts.customer.CustomerProfile;
import io.echolot.contracts.logic.Logic;
import io.echolot.contracts.survey.Access;
import io.echolot.platform.Ids;
import io.echolot.platform.secret.SignedTokens;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What pages hear of the surveys that they may show. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ConfigTest {

  @Inject SignedTokens tokens;

  private static Response config(Ground ground) {
    return Ground.page().get(ground.path("config"));
  }

  private Response config(Ground ground, String customer) {
    return Ground.page()
        .queryParam("respondent", customer)
        .queryParam("signature", signature(ground, customer))
        .get(ground.path("config"));
  }

  private String signature(Ground ground, String customer) {
    return Signatures.of(tokens.secretFor("identity", ground.tenant()), customer);
  }

  private static ValidatableResponse offers(Response config, Ground... surveys) {
    ValidatableResponse then = config.then().statusCode(200);
    return surveys.length == 0
        ? then.body("surveys", empty())
        : then.body(
            "surveys.survey", contains(List.of(surveys).stream().map(Ground::key).toArray()));
  }

  @Test
  void aPageHearsWhatItMayShowUntilEnoughHaveAnswered() {
    Ground ground = Ground.publish(audience(Access.OPEN, "", null, null, 1, false, ""));

    String tag =
        offers(config(ground), ground)
            .body("surveys[0].triggers[0].when", equalTo("delay 5"))
            .body("surveys[0].triggers[0].mode", equalTo("modal"))
            .body("surveys[0].share", equalTo(20.0f))
            .body("quarantine.times", equalTo(0))
            .header("Cache-Control", containsString("max-age=60"))
            .extract()
            .header("ETag");
    Ground.page().header("If-None-Match", tag).get(ground.path("config")).then().statusCode(304);
    ground.put(id(), complete("a")).then().statusCode(202);
    String later = offers(config(ground)).extract().header("ETag");
    assertThat(later).isNotEqualTo(tag);
    given().get("/v1/public/pk_none/config").then().statusCode(401);
  }

  @Test
  void whatIsNotOpenOrNeedsALinkIsShownToNobodyUnknown() {
    String tenant = "t-" + Ids.next();
    Ground later =
        Ground.publish(
            tenant,
            audience(Access.OPEN, "", Instant.parse("2099-01-01T00:00:00Z"), null, 0, false, ""),
            Logic.NONE);
    Ground pin =
        Ground.publish(tenant, audience(Access.PIN, "1", null, null, 0, false, ""), Logic.NONE);
    Ground link =
        Ground.publish(tenant, audience(Access.LINK, "", null, null, 0, false, ""), Logic.NONE);

    offers(config(later), pin);
    offers(config(later, "c1"), pin, link);
    Ground.page()
        .queryParam("respondent", "c1")
        .queryParam("signature", "0")
        .get(pin.path("config"))
        .then()
        .statusCode(403)
        .body("type", endsWith("/not-signed"));
  }

  @Test
  void onlyCustomersOfTheSegmentWhoHaveNotAnsweredAreAsked() {
    Ground ground = Ground.publish(audience(Access.OPEN, "", null, null, 0, true, "vip"));
    for (String segment : List.of("vip", "new")) {
      var profile =
          new CustomerProfile(
              ground.tenant(), segment, "", Map.of(), List.of(segment), Instant.now());
      FeedbackLog.send(Topics.CUSTOMERS, profile.topicKey(), ContractsJson.write(profile));
    }

    offers(config(ground));
    Awaitility.await("the view follows its topic")
        .untilAsserted(() -> offers(config(ground, "vip"), ground));
    offers(config(ground, "new"));
    String token =
        ground
            .access(Map.of("respondent", "vip", "signature", signature(ground, "vip")))
            .path("token");
    ground.put(id(), 1, complete("a"), token).then().statusCode(202);
    offers(config(ground, "vip")).header("Cache-Control", containsString("private"));
  }

  @Test
  void whoWasAskedOnAnyChannelIsLeftAloneForAWhile() {
    Ground ground = Ground.publish(Ground.open());
    var policy = new TenantPolicy(ground.tenant(), new Quarantine(2, 30));
    FeedbackLog.send(Topics.TENANTS, ground.tenant(), ContractsJson.write(policy));
    Awaitility.await("the gateway reads the topic in the background")
        .untilAsserted(
            () ->
                config(ground).then().body("quarantine", equalTo(Map.of("times", 2, "days", 30))));
    String customer = "c1";

    var sms =
        new Contact(
            ground.tenant(),
            customer,
            "other",
            Channel.SMS,
            Instant.now().minus(Duration.ofDays(3)));
    FeedbackLog.send(Topics.CONTACTS, sms.topicKey(), ContractsJson.write(sms));
    offers(config(ground, customer), ground);
    asked(ground, customer, signature(ground, customer)).then().statusCode(202);
    asked(ground, customer, signature(ground, customer)).then().statusCode(202);
    Awaitility.await("the view follows its topic")
        .untilAsserted(() -> offers(config(ground, customer)));
    offers(config(ground, "c2"), ground);
    asked(ground, "c2", "0").then().statusCode(403).body("type", endsWith("/not-signed"));

    var forgotten = new CustomerProfile(ground.tenant(), customer, "", null, null, Instant.now());
    FeedbackLog.send(Topics.CUSTOMERS, forgotten.topicKey(), null);
    Awaitility.await("who is forgotten was never asked")
        .untilAsserted(() -> offers(config(ground, customer), ground));
  }

  private static Response asked(Ground ground, String customer, String signature) {
    return Ground.page()
        .body(Map.of("survey", ground.key(), "respondent", customer, "signature", signature))
        .post(ground.path("contacts"));
  }
}
