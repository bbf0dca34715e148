package io.echolot.surveys.asking.invitation;

import static io.echolot.surveys.Caller.as;
import static io.echolot.surveys.base.persistence.Database.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.channel.TenantPolicy;
import io.echolot.contracts.customer.Contact;
import io.echolot.contracts.customer.PersonalLink;
import io.echolot.contracts.feedback.KnownBy;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.platform.Ids;
import io.echolot.platform.secret.SignedTokens;
import io.echolot.surveys.Caller;
import io.echolot.surveys.asking.invitation.record.ContactStore;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class InvitationsTest {

  private final String key = "i-" + UUID.randomUUID();

  @Inject SignedTokens tokens;
  @Inject ContactStore contacts;

  @BeforeEach
  void aSurveyAndItsPageExist() {
    Caller.putJourney();
    quarantine(0, 0);
    as("anna").body("{\"channel\":\"web\"}").put("/v1/channels/" + key).then().statusCode(201);
    publish(key, "\"once\":true");
  }

  private static void publish(String key, String audience) {
    String survey =
        """
        {"key":"%s","name":{"en":"R"},"languages":["en"],"timeZone":"UTC","touchpoints":["checkout"],
         "questions":[{"key":"nps","kind":"nps","title":{"en":"How likely?"}}],
         "thanks":{"en":"Danke schön 💐 شكرا"},"logic":{"hidden":["order"]},"audience":{%s}}"""
            .formatted(key, audience);
    as("anna").post("/v1/surveys/" + Caller.create(survey) + "/publish").then().statusCode(200);
  }

  private static void quarantine(int times, int days) {
    String tag = as("anna").get("/v1/policy").header("ETag");
    as("anna")
        .header("If-Match", tag)
        .body("{\"quarantine\":{\"times\":%d,\"days\":%d}}".formatted(times, days))
        .put("/v1/policy")
        .then()
        .statusCode(200);
  }

  @Test
  void aDryRunTellsWhoWouldBeInvitedAndInvitesNobody() {
    String ada = customer("ada");
    String body = "{\"survey\":\"%s\",\"page\":\"%s\",%s}";
    for (int i = 0; i < 2; i++) {
      as("anna")
          .queryParam("dryRun", "true")
          .body(body.formatted(key, key, customers(ada, "nobody")))
          .post("/v1/invitations")
          .then()
          .statusCode(200)
          .body("invited.customer", contains(ada))
          .body("invited[0]", not(hasKey("link")))
          .body("left.reason", contains("unknown"));
    }
    as("anna").get("/v1/customers/" + ada + "/contacts").then().body("$", hasSize(0));

    invite(key, customers(ada)).statusCode(200);

    as("anna")
        .get("/v1/customers/" + ada + "/contacts")
        .then()
        .statusCode(200)
        .body("survey", contains(key))
        .body("channel", contains("email"));
    as("anna").get("/v1/customers/" + key + "-nobody/contacts").then().statusCode(404);
  }

  private String customer(String name) {
    String id = key + "-" + name;
    as("anna")
        .body("{\"attributes\":{\"group\":\"" + key + "\"}}")
        .put("/v1/customers/" + id)
        .then()
        .statusCode(201);
    return id;
  }

  private ValidatableResponse invite(String survey, String who) {
    return as("anna")
        .body("{\"survey\":\"%s\",\"page\":\"%s\",%s}".formatted(survey, key, who))
        .post("/v1/invitations")
        .then();
  }

  private static String customers(String... ids) {
    return "\"customers\":[\"" + String.join("\",\"", ids) + "\"]";
  }

  private static ConditionFactory soon() {
    // Topics are read and the outbox is relayed in the background.
    return Awaitility.await();
  }

  private void answer(String id, String respondent) {
    answer(id, respondent, KnownBy.UNSAID);
  }

  private void answer(String id, String respondent, KnownBy knownBy) {
    Instant now = Instant.now();
    FeedbackLog.send(
        new Response(
                "acme",
                id,
                1,
                key,
                key,
                1,
                Channel.WEB,
                "en",
                "checkout",
                "buy",
                ResponseState.COMPLETE,
                List.of(new Answer("nps", QuestionKind.NPS, 10, new AnswerValue.Score(9))),
                respondent,
                now,
                now,
                now)
            .knownBy(knownBy));
  }

  @Test
  void anInvitedCustomerGetsALinkThatTheGatewayBelieves() {
    String anna = customer("anna");

    var invited =
        invite(key, customers(anna) + ",\"hidden\":{\"order\":\"4711\"}")
            .statusCode(200)
            .body("left", hasSize(0))
            .body("invited[0].state", equalTo("open"))
            .body("invited[0].link", startsWith("http://localhost:8082/s/pk_"))
            .extract();

    String link = invited.path("invited[0].link");
    String id = invited.path("invited[0].id");
    Optional<Map<String, Object>> claims =
        tokens.read(
            PersonalLink.PURPOSE, "acme", link.substring(link.indexOf("?t=") + 3), Instant.now());
    assertThat(claims)
        .map(
            all ->
                ContractsJson.mapper()
                    .convertValue(all.get(PersonalLink.CLAIM), PersonalLink.class))
        .contains(new PersonalLink(key, anna, id, true, Map.of("order", "4711")));
    soon()
        .untilAsserted(
            () ->
                assertThat(FeedbackLog.read(Topics.CONTACTS, "acme/" + anna + "/").values())
                    .map(json -> ContractsJson.read(json, Contact.class))
                    .extracting(Contact::respondent, Contact::surveyKey, Contact::channel)
                    .containsExactly(tuple(anna, key, Channel.EMAIL)));
    as("anna").get("/v1/invitations/" + id).then().body("link", equalTo(link));
    as("ben").get("/v1/invitations?customer=" + anna).then().body("[0]", not(hasKey("link")));
    as("gina").get("/v1/invitations/" + id).then().statusCode(404);
  }

  @Test
  void whoIsNotInvitedIsToldWithTheReason() {
    String open = customer("open");
    String tired = customer("tired");
    String answered = customer("answered");
    String fresh = customer("fresh");
    publish(key + "-other", "\"share\":100");
    quarantine(1, 30);
    invite(key, customers(open)).body("invited", hasSize(1));
    invite(key + "-other", customers(tired)).body("invited", hasSize(1));
    answer(UUID.randomUUID().toString(), answered);
    soon().until(() -> as("ben").get("/v1/responses?survey=" + key).path("items.size()").equals(1));

    invite(key, customers(open, tired, answered, fresh, "nobody"))
        .statusCode(200)
        .body("invited.customer", contains(fresh))
        .body(
            "left.reason",
            contains("already_invited", "quarantined", "already_answered", "unknown"));
  }

  @Test
  void whomTheGatewayAskedRests() {
    String anna = customer("anna");
    quarantine(1, 30);
    Contact contact =
        new Contact("acme", anna, "another", Channel.WEB, Instant.now().minusSeconds(60));
    FeedbackLog.send(Topics.CONTACTS, contact.topicKey(), ContractsJson.write(contact));
    soon().until(() -> isKnown(contact));

    invite(key, customers(anna)).body("left[0].reason", equalTo("quarantined"));
  }

  private boolean isKnown(Contact contact) {
    return !await(
            contacts.times(
                contact.tenant(), List.of(contact.respondent()), contact.at().minusSeconds(1)))
        .isEmpty();
  }

  @Test
  void aSegmentIsInvitedPartByPartAndTheSameAgain() {
    for (int i = 0; i < 20; i++) {
      customer("c" + i);
    }
    as("anna")
        .body(
            "{\"condition\":{\"ref\":\"customer.group\",\"op\":\"eq\",\"value\":\"" + key + "\"}}")
        .put("/v1/segments/" + key)
        .then()
        .statusCode(201);
    soon().until(() -> as("ben").get("/v1/segments/" + key).path("count").equals(20));
    String call =
        "\"segment\":\"" + key + "\",\"share\":50,\"batch\":\"" + UUID.randomUUID() + "\"";

    var first = invite(key, call).statusCode(200).body("next", equalTo("")).extract();

    List<String> ids = first.path("invited.id");
    assertThat(ids).hasSizeBetween(1, 19);
    assertThat(first.<List<String>>path("left.reason")).containsOnly("sampled_out");
    invite(key, call).body("invited.id", equalTo(ids));
    as("ben").get("/v1/invitations?survey=" + key).then().body("$", hasSize(ids.size()));
    var page = as("ben").get("/v1/invitations?limit=1&survey=" + key).then().extract();
    assertThat(page.header("Link")).contains("rel=\"next\"");
  }

  @Test
  void anAnswerShowsAndARevokedLinkIsToldToTheGateway() {
    List<String> ids = invite(key, "\"anonymous\":2").statusCode(200).extract().path("invited.id");
    answer(ids.get(0), "");
    soon()
        .untilAsserted(
            () ->
                as("ben")
                    .get("/v1/invitations?state=answered&survey=" + key)
                    .then()
                    .body("id", contains(ids.get(0))));

    as("anna").delete("/v1/invitations/" + ids.get(1)).then().statusCode(204);

    as("anna")
        .get("/v1/invitations/" + ids.get(1))
        .then()
        .body("state", equalTo("revoked"))
        .body("$", not(hasKey("link")));
    soon()
        .untilAsserted(
            () ->
                assertThat(FeedbackLog.read(Topics.TENANTS, "acme").values())
                    .map(json -> ContractsJson.read(json, TenantPolicy.class))
                    .allMatch(policy -> policy.revokedInvitations().contains(ids.get(1))));
  }

  @Test
  void onlyWhatIsProvenCountsAsACustomersAnswer() {
    String liar = customer("liar");
    String anna = customer("anna");
    Map<KnownBy, String> asked = new EnumMap<>(KnownBy.class);
    Map<KnownBy, String> askedOften = new EnumMap<>(KnownBy.class);
    for (KnownBy by : KnownBy.values()) {
      String customer = customer(by.wireName());
      asked.put(by, invite(key, customers(customer)).extract().path("invited[0].id"));
      answer(asked.get(by), customer, by);
      String other = customer("often-" + by.wireName());
      String often = customers(other) + ",\"single\":false";
      askedOften.put(by, invite(key, often).extract().path("invited[0].id"));
      answer(UUID.randomUUID().toString(), other, by);
    }
    String annas = invite(key, customers(anna)).extract().path("invited[0].id");
    assertThat(Ids.isUnguessable(annas))
        .as("the gateway takes it from the link's holder alone")
        .isFalse();
    answer(annas, liar, KnownBy.SIGNATURE);
    int sent = 2 * KnownBy.values().length + 1;
    soon()
        .until(
            () -> as("ben").get("/v1/responses?survey=" + key).path("items.size()").equals(sent));

    for (KnownBy by : KnownBy.values()) {
      String state = by.isProven() ? "answered" : "open";
      assertThat(state(asked.get(by))).as(by.wireName()).isEqualTo(state);
      assertThat(state(askedOften.get(by))).as(by.wireName()).isEqualTo(state);
    }
    assertThat(state(annas)).as("by another's proof").isEqualTo("open");
    as("ben")
        .get("/v1/responses/" + annas)
        .then()
        .body("respondent", equalTo(liar))
        .body("knownBy", equalTo("signature"));
  }

  @Test
  void whoIsOnlyNamedMayStillBeInvited() {
    String named = customer("named");
    answer(UUID.randomUUID().toString(), named, KnownBy.NOTHING);
    soon().until(() -> as("ben").get("/v1/responses?survey=" + key).path("items.size()").equals(1));

    invite(key, customers(named)).body("invited.customer", contains(named));
  }

  private static String state(String invitation) {
    return as("anna").get("/v1/invitations/" + invitation).path("state");
  }

  @Test
  void aForgottenCustomerLeavesNothing() {
    String anna = customer("anna");
    invite(key, customers(anna)).body("invited", hasSize(1));

    as("anna").delete("/v1/customers/" + anna).then().statusCode(204);

    as("ben").get("/v1/invitations?survey=" + key).then().body("$", hasSize(0));
    soon().until(() -> FeedbackLog.read(Topics.CONTACTS, "acme/" + anna + "/").isEmpty());
  }

  @Test
  void whatIsWrongIsNamed() {
    as("anna")
        .body(
            """
            {"survey":"none","page":"none","share":0.0,"hidden":{"x":"y"},
             "customers":["a"],"anonymous":1,"sendAt":"2020-01-01T00:00:00Z"}""")
        .post("/v1/invitations")
        .then()
        .statusCode(400)
        .body(
            "violations.field",
            contains("survey", "page", "customers", "share", "sendAt", "hidden.x"));
    invite(key, "\"segment\":\"nobody\"")
        .statusCode(400)
        .body("violations.field", contains("segment"));
    as("ben").get("/v1/invitations?state=lost").then().statusCode(400);
    as("ben").body("{}").post("/v1/invitations").then().statusCode(403);
  }
}
