package io.echolot.surveys.records;

import static io.echolot.surveys.Caller.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.platform.Ids;
import io.echolot.surveys.ResponseFixture;
import io.echolot.testkit.ApiDocument;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.Management;
import io.echolot.testkit.UnitLimitedCalls;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lena and Milo are limited to the unit north. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class UnitLimitsTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private static final UnitLimitedCalls CALLS =
      new UnitLimitedCalls(
          Set.of(
              "/v1/responses",
              "/v1/responses/{id}",
              "/v1/responses/export",
              "/v1/responses/tags",
              // SurveyResultsTest
              "/v1/responses/{id}/way",
              "/v1/surveys/{id}/results",
              "/v1/surveys/{id}/results/comparison",
              // ResultsByUnitTest
              "/v1/surveys/{id}/results/by-unit"),
          Set.of(
              "/v1/alerts",
              "/v1/alerts/{id}",
              "/v1/alerts/{id}/notices",
              "/v1/audit",
              "/v1/audit/export",
              "/v1/customers/{id}/contacts",
              "/v1/customers/{id}/feedback",
              "/v1/dead-letters",
              "/v1/dead-letters/{id}",
              "/v1/identity-secret",
              "/v1/invitations",
              "/v1/invitations/{id}",
              "/v1/messages",
              "/v1/people",
              "/v1/people/{id}",
              "/v1/tenants",
              "/v1/triggers",
              "/v1/triggers/{id}",
              "/v1/triggers/{id}/planned",
              "/v1/webhooks",
              "/v1/webhooks/{id}",
              "/v1/webhooks/{id}/deliveries"),
          Set.of(
              "/v1/channel-accounts",
              "/v1/channel-accounts/{id}",
              "/v1/channels",
              "/v1/channels/{id}",
              "/v1/customers",
              "/v1/customers/{id}",
              "/v1/customers/{id}/consents",
              "/v1/customers/{id}/consents/history",
              "/v1/customers/{id}/consents/{channel}/{purpose}",
              "/v1/customers/{id}/events",
              "/v1/dashboards",
              "/v1/dashboards/{key}",
              "/v1/journeys",
              "/v1/journeys/{key}",
              "/v1/journeys/{key}/map",
              "/v1/me",
              "/v1/personas",
              "/v1/personas/{key}",
              "/v1/brand",
              "/v1/policy",
              "/v1/segments",
              "/v1/segments/{key}",
              "/v1/surveys",
              "/v1/surveys/schema",
              "/v1/surveys/{id}",
              "/v1/surveys/{id}/channels",
              "/v1/surveys/{id}/comments",
              "/v1/surveys/{id}/export",
              "/v1/surveys/{id}/versions",
              "/v1/surveys/{id}/versions/{from}/diff/{to}",
              "/v1/surveys/{id}/versions/{version}",
              "/v1/templates",
              "/v1/templates/{key}",
              "/v1/units",
              "/v1/units/{key}"));

  private final String own = Ids.next().toString();
  private final String survey = "s-" + own;
  private final String store = "store-" + own;
  private final String south = "south-" + own;
  private String inStore;
  private String inSouth;
  private String inNone;

  @TestHTTPResource("/")
  URI service;

  @BeforeEach
  void answers() {
    for (String unit : List.of("north", store, south)) {
      as("anna")
          .body(
              "{\"name\":{\"en\":\"U\"},\"parent\":\"%s\"}"
                  .formatted(unit.equals(store) ? "north" : ""))
          .put("/v1/units/" + unit);
    }
    inStore = send(store);
    inSouth = send(south);
    inNone = send("");
    // The recorder reads the log in the background.
    Awaitility.await().untilAsserted(() -> list("ben").then().body("items.size()", equalTo(3)));
  }

  private String send(String unit) {
    String id = Ids.next().toString();
    FeedbackLog.send(ResponseFixture.response(survey, id, 1, NOON).inUnit(unit));
    return id;
  }

  private io.restassured.response.Response list(String user) {
    return of(user).get("/v1/responses");
  }

  private RequestSpecification of(String user) {
    return as(user).queryParam("survey", survey);
  }

  @Test
  void whoIsLimitedIsTold() {
    as("milo")
        .get("/v1/me")
        .then()
        .statusCode(200)
        .body("limited", equalTo(true))
        .body("units", contains("north"));
    as("anna").get("/v1/me").then().body("limited", equalTo(false)).body("units", empty());
  }

  @Test
  void everyCallThatReadsIsCutRefusedOrTellsNothingOfResponses() {
    ApiDocument api =
        ApiDocument.of(given().get(Management.url("/q/openapi?format=json")).asString());

    assertThat(CALLS.faults(api, service)).isEmpty();
  }

  @Test
  void aUnitStandsForItsSubtreeInAListAndAnExport() {
    of("ben")
        .queryParam("unit", "north")
        .get("/v1/responses")
        .then()
        .body("items.id", containsInAnyOrder(inStore))
        .body("items[0].unit", equalTo(store));
    of("ben")
        .queryParam("unit", south + ",north")
        .get("/v1/responses")
        .then()
        .body("items.id", containsInAnyOrder(inStore, inSouth));
    of("ben")
        .queryParam("unit", "")
        .get("/v1/responses")
        .then()
        .body("items.id", containsInAnyOrder(inNone));
    assertThat(
            of("ben")
                .queryParam("format", "jsonl")
                .queryParam("unit", south)
                .get("/v1/responses/export")
                .asString())
        .contains(inSouth)
        .doesNotContain(inStore, inNone);
  }

  @Test
  void whoIsLimitedIsToldTheTagsOfTheirUnitsAlone() {
    tag("late", inStore, inSouth);
    tag("rude", inSouth);

    of("lena")
        .get("/v1/responses/tags")
        .then()
        .statusCode(200)
        .body("tag", contains("late"))
        .body("responses", contains(1));
    of("ben").get("/v1/responses/tags").then().body("responses", contains(2, 1));
  }

  private static void tag(String tag, String... ids) {
    as("anna")
        .body(Map.of("ids", List.of(ids), "add", List.of(tag)))
        .post("/v1/responses/tags")
        .then()
        .statusCode(200)
        .body("changed", equalTo(ids.length));
  }

  @Test
  void whoIsLimitedSeesTheirUnitsAlone() {
    for (String user : List.of("lena", "milo")) {
      list(user).then().statusCode(200).body("items.id", containsInAnyOrder(inStore));
      of(user)
          .queryParam("unit", south)
          .get("/v1/responses")
          .then()
          .body("items.size()", equalTo(0));
      of(user).queryParam("unit", "").get("/v1/responses").then().body("items.size()", equalTo(0));
      as(user).get("/v1/responses/" + inStore).then().statusCode(200);
      as(user).get("/v1/responses/" + inSouth).then().statusCode(404);
      as(user).get("/v1/responses/" + inNone).then().statusCode(404);
      assertThat(of(user).queryParam("format", "jsonl").get("/v1/responses/export").asString())
          .contains(inStore)
          .doesNotContain(inSouth, inNone);
    }
  }
}
