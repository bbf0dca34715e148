package io.echolot.gateway.audience;

import static io.echolot.gateway.audience.Ground.audience;
import static io.echolot.gateway.audience.Ground.complete;
import static io.echolot.gateway.audience.Ground.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.channel.Quarantine;
import io.echolot.contracts.channel.TenantPolicy;
import io.echolot.contracts.customer.CustomerProfile;
import io.echolot.contracts.customer.PersonalLink;
import io.echolot.contracts.feedback.KnownBy;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.logic.Logic;
import io.echolot.contracts.survey.Access;
import io.echolot.gateway.audience.customer.ProfileStore;
import io.echolot.platform.secret.SignedTokens;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Personal links, signed identities, and what is known of customers. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CustomersTest {

  private static final Instant LATER = Instant.now().plus(Duration.ofHours(1));

  @Inject SignedTokens tokens;
  @Inject ProfileStore profiles;

  private String link(Ground ground, boolean single, Instant expires) {
    return link(ground, "c1", single, expires);
  }

  private String link(Ground ground, String respondent, boolean single, Instant expires) {
    var link =
        new PersonalLink(
            ground.key(), respondent, invitation, single, Map.of("plan", "pro", "secret", "x"));
    Map<?, ?> claim = ContractsJson.mapper().convertValue(link, Map.class);
    return tokens.sign(
        PersonalLink.PURPOSE, ground.tenant(), Map.of(PersonalLink.CLAIM, claim), expires);
  }

  private final String invitation = id();

  private static void refused(
      io.restassured.response.Response response, int status, String problem) {
    response.then().statusCode(status).body("type", endsWith("/" + problem));
  }

  private static Logic knowing() {
    return new Logic(
        List.of("plan"), List.of(), List.of(), List.of(), List.of(), List.of(), List.of("country"));
  }

  private static Response logged(Ground ground, String id) {
    return FeedbackLog.read(ground.tenant()).stream()
        .map(Response.class::cast)
        .filter(response -> response.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void customer(Ground ground, String id, String segment) {
    var profile =
        new CustomerProfile(
            ground.tenant(),
            id,
            "en",
            Map.of("country", "DE", "income", "secret"),
            List.of(segment),
            Instant.now());
    FeedbackLog.send(Topics.CUSTOMERS, profile.topicKey(), ContractsJson.write(profile));
    Awaitility.await("the view follows its topic")
        .until(
            () ->
                profiles
                    .find(ground.tenant(), id)
                    .await()
                    .atMost(Duration.ofSeconds(5))
                    .map(found -> found.segments().contains(segment))
                    .orElse(false));
  }

  private static String signature(SignedTokens tokens, Ground ground, String respondent) {
    return Signatures.of(tokens.secretFor("identity", ground.tenant()), respondent);
  }

  private Map<String, String> signed(Ground ground, String respondent) {
    return Map.of("respondent", respondent, "signature", signature(tokens, ground, respondent));
  }

  @Test
  void aPersonalLinkSaysWhoAnswersWhatTheBodyCannotChange() {
    Ground ground = Ground.publish(audience(Access.LINK, "", null, null, 0, false, ""), knowing());
    String token = link(ground, true, LATER);

    refused(ground.survey(""), 401, "access-needed");
    refused(
        ground.survey(link(ground, true, Instant.now().minusSeconds(600))), 401, "access-needed");
    ground
        .survey(token)
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("private"))
        .body("response", equalTo(invitation))
        .body("known", equalTo(Map.of("plan", "pro")));
    String lie = "\"respondent\":\"somebody\",\"hidden\":{\"plan\":\"free\"},";
    refused(ground.put(id(), 1, lie + complete("a"), token), 409, "already-answered");
    ground.put(invitation, 1, lie + complete("a"), token).then().statusCode(202);

    Response response = logged(ground, invitation);
    assertThat(response.respondent()).isEqualTo("c1");
    assertThat(response.hidden()).isEqualTo(Map.of("plan", "pro"));
    refused(ground.survey(token), 409, "already-answered");
  }

  @Test
  void aRevokedLinkIsGoodNoLonger() {
    Ground ground = Ground.publish(audience(Access.LINK, "", null, null, 0, false, ""), knowing());
    String token = link(ground, true, LATER);
    ground.survey(token).then().statusCode(200);

    var policy = new TenantPolicy(ground.tenant(), Quarantine.NONE).revoking(List.of(invitation));
    FeedbackLog.send(Topics.TENANTS, ground.tenant(), ContractsJson.write(policy));

    Awaitility.await("the gateway reads the topic in the background")
        .untilAsserted(() -> refused(ground.survey(token), 401, "access-needed"));
  }

  @Test
  void aKnownRespondentAnswersOnceAndMayRepeatThat() {
    Ground ground = Ground.publish(audience(Access.LINK, "", null, null, 0, true, ""));
    String token = link(ground, false, LATER);
    String first = id();
    ground.put(first, 1, complete("a"), token).then().statusCode(202);
    ground.put(first, 1, complete("a"), token).then().statusCode(202);
    ground.put(first, 2, complete("b"), token).then().statusCode(202);

    refused(ground.put(id(), 1, complete("a"), token), 409, "already-answered");
    refused(ground.survey(token), 409, "already-answered");
    ground.put(id(), 1, complete("a"), link(ground, "c2", false, LATER)).then().statusCode(202);
    ground.survey("").then().statusCode(401);
  }

  @Test
  void nobodyCanUseUpAnothersOnlyAnswer() {
    Ground ground = Ground.publish(audience(Access.OPEN, "", null, null, 0, true, ""));
    String claim = "\"respondent\":\"c1\",";
    ground.put(id(), claim + complete("a")).then().statusCode(202);

    String token = link(ground, false, LATER);
    ground.survey(token).then().statusCode(200).body("once", equalTo(true));
    ground.put(id(), 1, complete("a"), token).then().statusCode(202);
  }

  @Test
  void aResponseSaysByWhatItsRespondentIsKnown() {
    Ground ground = Ground.publish(audience(Access.OPEN, "", null, null, 0, false, ""));
    String claim = "\"respondent\":\"c1\",\"knownBy\":\"link\"," + complete("a");
    String signed = ground.access(signed(ground, "c2")).then().extract().path("token");
    String[] ids = {id(), id(), id(), id()};
    ground.put(ids[0], claim).then().statusCode(202);
    ground.put(ids[1], 1, claim, link(ground, "c2", false, LATER)).then().statusCode(202);
    ground.put(ids[2], 1, claim, link(ground, "", false, LATER)).then().statusCode(202);
    ground.put(ids[3], 1, claim, signed).then().statusCode(202);

    assertThat(ids)
        .extracting(id -> logged(ground, id))
        .extracting(Response::respondent, Response::knownBy)
        .containsExactly(
            tuple("c1", KnownBy.NOTHING),
            tuple("c2", KnownBy.LINK),
            tuple("", KnownBy.LINK),
            tuple("c2", KnownBy.SIGNATURE));
  }

  @Test
  void aSignedCustomerOutsideOfTheSegmentIsNotAskedAndOneInsideIsKnown() {
    Ground ground =
        Ground.publish(audience(Access.LINK, "", null, null, 0, false, "vip"), knowing());
    customer(ground, "c1", "vip");
    customer(ground, "c2", "new");

    String inside =
        ground.access(signed(ground, "c1")).then().statusCode(200).extract().path("token");
    String outside =
        ground.access(signed(ground, "c2")).then().statusCode(200).extract().path("token");
    refused(ground.survey(outside), 403, "not-asked");
    refused(ground.put(id(), 1, complete("a"), outside), 403, "not-asked");
    ground
        .survey(inside)
        .then()
        .statusCode(200)
        .body("known", equalTo(Map.of("customer.country", "DE")));
    String id = id();
    String lie = "\"hidden\":{\"customer.country\":\"FR\"},";
    ground.put(id, 1, lie + complete("a"), inside).then().statusCode(202);
    assertThat(logged(ground, id).hidden()).isEqualTo(Map.of("customer.country", "DE"));
    assertThat(logged(ground, id).respondent()).isEqualTo("c1");
  }

  @Test
  void aForgedSignatureIsRefused() {
    Ground ground = Ground.publish(audience(Access.LINK, "", null, null, 0, false, ""));
    refused(ground.access(Map.of("respondent", "c1", "signature", "00")), 403, "not-signed");
    refused(ground.access(Map.of("respondent", "c1")), 403, "not-signed");
    refused(ground.access(Map.of()), 401, "access-needed");
    refused(ground.access(Map.of("email", "a@b.example")), 400, "invalid");
  }

  @Test
  void theLinkOfARevokedInvitationOpensNothing() {
    Ground ground = Ground.publish(audience(Access.LINK, "", null, null, 0, false, ""));
    String token = link(ground, false, LATER);
    ground.survey(token).then().statusCode(200);

    var policy = new TenantPolicy(ground.tenant(), null).revoking(List.of(invitation));
    FeedbackLog.send(Topics.TENANTS, ground.tenant(), ContractsJson.write(policy));
    Awaitility.await("the gateway reads the topic in the background")
        .untilAsserted(() -> refused(ground.survey(token), 401, "access-needed"));
    refused(ground.put(id(), 1, complete("a"), token), 401, "access-needed");
  }
}
