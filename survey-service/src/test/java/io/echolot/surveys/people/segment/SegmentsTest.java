package io.echolot.surveys.people.segment;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.customer.CustomerProfile;
import io.echolot.platform.Ids;
import io.echolot.surveys.Caller;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class SegmentsTest {

  private final String key = "s-" + UUID.randomUUID();
  private final String customer = "c-" + key;

  private ValidatableResponse put(String condition) {
    return as("anna")
        .body("{\"name\":{\"en\":\"Some\"},\"condition\":" + condition + "}")
        .put("/v1/segments/" + key)
        .then();
  }

  private String ofPlan(String plan) {
    return "{\"ref\":\"customer.plan\",\"op\":\"eq\",\"value\":\"" + plan + key + "\"}";
  }

  private void customer(String id, String plan) {
    as("anna")
        .body("{\"attributes\":{\"plan\":\"" + plan + key + "\"}}")
        .patch("/v1/customers/" + id)
        .then()
        .statusCode(org.hamcrest.Matchers.anyOf(equalTo(200), equalTo(201)));
  }

  private void event(String name, Instant at) {
    as("anna")
        .body(
            "{\"id\":\"%s\",\"customer\":\"%s\",\"name\":\"%s\",\"at\":\"%s\"}"
                .formatted(Ids.next(), customer, name, at))
        .post("/v1/events")
        .then()
        .statusCode(201);
  }

  private static List<String> segments(String id) {
    return as("ben").get("/v1/customers/" + id).path("segments");
  }

  private static ConditionFactory soon() {
    // Segments are found, and the outbox is relayed, in the background.
    return Awaitility.await();
  }

  @Test
  void aCustomerBelongsAtOnceAndTheGatewayLearnsIt() {
    put(ofPlan("pro")).statusCode(201);
    customer(customer, "pro");

    assertThat(segments(customer)).containsExactly(key);
    soon()
        .untilAsserted(
            () ->
                assertThat(FeedbackLog.read(Topics.CUSTOMERS, "acme/" + customer).values())
                    .map(json -> ContractsJson.read(json, CustomerProfile.class).segments())
                    .containsExactly(List.of(key)));
    customer(customer, "basic");
    assertThat(segments(customer)).isEmpty();
  }

  @Test
  void aChangedSegmentIsFoundAnewForAll() {
    for (int i = 0; i < 5; i++) {
      customer(customer + i, i < 3 ? "pro" : "basic");
    }
    put(ofPlan("pro")).statusCode(201);
    soon().until(() -> count() == 3);

    put(ofPlan("basic")).statusCode(200);
    soon().until(() -> count() == 2);

    as("ben")
        .queryParam("segment", key)
        .get("/v1/customers")
        .then()
        .body("id", contains(customer + 3, customer + 4));
    as("anna").delete("/v1/segments/" + key).then().statusCode(204);
    soon().until(() -> segments(customer + 3).isEmpty());
    as("ben").get("/v1/segments/" + key).then().statusCode(404);
  }

  private int count() {
    var segment = as("ben").get("/v1/segments/" + key).then().statusCode(200).extract();
    return segment.<Integer>path("pending") > 0 ? -1 : segment.<Integer>path("count");
  }

  @Test
  void whoDidSomethingBelongsUntilItIsLongAgo() {
    put("{\"ref\":\"event.order.delivered.count.1\",\"op\":\"gte\",\"value\":1}").statusCode(201);
    customer(customer, "pro");
    Instant dayAgo = Instant.now().minus(1, ChronoUnit.DAYS);

    event("order.delivered", dayAgo.plusSeconds(8));

    assertThat(segments(customer)).contains(key);
    soon().until(() -> !segments(customer).contains(key));
  }

  @Test
  void aPreviewTellsHowManyAndWho() {
    for (int i = 0; i < 12; i++) {
      customer(customer + i, i < 11 ? "pro" : "basic");
    }

    as("ben")
        .body("{\"condition\":" + ofPlan("pro") + "}")
        .post("/v1/segments/preview")
        .then()
        .statusCode(200)
        .body("count", equalTo(11))
        .body("examples", hasSize(10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\u0000b", "\\ud800"})
  void whatNoStoreHoldsIsComparedWithNothing(String text) {
    String condition = "{\"ref\":\"customer.plan\",\"op\":\"eq\",\"value\":\"" + text + "\"}";
    put(condition).statusCode(400).body("violations.field", contains("condition"));
    as("ben")
        .body("{\"condition\":" + condition + "}")
        .post("/v1/segments/preview")
        .then()
        .statusCode(400)
        .body("violations.field", contains("condition"));
  }

  @Test
  void whatCanNotHoldIsNamedAndWhatMayBeAMistakeIsSaid() {
    put("""
            {"all":[{"ref":"answer.nps","op":"eq","value":1},
                    {"not":{"ref":"event.x.count","op":"contains","value":"a"}},
                    {"any":[{"ref":"customer.vip","op":"eq","value":true},
                            {"ref":"event.x.days","op":"lt","value":"a"}]}]}""")
        .statusCode(400)
        .body(
            "violations.field",
            contains(
                "condition.all[0].ref",
                "condition.all[1].not.op",
                "condition.all[2].any[0].value",
                "condition.all[2].any[1].value"));
    put("{\"ref\":\"customer.nobody-has\",\"op\":\"eq\",\"value\":1}")
        .statusCode(201)
        .body("warnings[0]", containsString("nobody-has"));
    as("anna").delete("/v1/segments/" + key).then().statusCode(204);
  }

  @Test
  void aSegmentThatASurveyNeedsStays() {
    Caller.putJourney();
    String survey =
        """
        {"key":"%s","name":{"en":"R"},"languages":["en"],"timeZone":"UTC","touchpoints":["checkout"],
         "questions":[{"key":"nps","kind":"nps","title":{"en":"Wie wahrscheinlich? 👍"}}],
         "thanks":{"en":"Thanks!"},"audience":{"segment":"%s"}}"""
            .formatted(key, key);
    String path = "/v1/surveys/" + Caller.create(survey);
    as("anna")
        .post(path + "/publish")
        .then()
        .statusCode(400)
        .body("violations.field", contains("audience.segment"));
    put(ofPlan("pro")).statusCode(201);
    as("anna").post(path + "/publish").then().statusCode(200);

    as("anna")
        .delete("/v1/segments/" + key)
        .then()
        .statusCode(409)
        .body("detail", containsString(key));

    as("anna").post(path + "/close").then().statusCode(200);
    as("anna").delete("/v1/segments/" + key).then().statusCode(204);
  }
}
