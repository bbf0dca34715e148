package io.echolot.metrics;

import static io.echolot.metrics.rollup.Records.nps;
import static io.echolot.metrics.rollup.Records.response;
import static io.echolot.metrics.rollup.Records.why;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.unit.OrgUnit;
import io.echolot.platform.Ids;
import io.echolot.testkit.ApiDocument;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.Management;
import io.echolot.testkit.Tokens;
import io.echolot.testkit.UnitLimitedCalls;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

/** Lena is limited to the unit north. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class UnitsTest {

  private final String own = Ids.next().toString();
  private final String survey = "s-" + own;
  private final String store = "store-" + own;
  private final String south = "south-" + own;

  @TestHTTPResource("/")
  URI service;

  @TestHTTPResource("/v1/live")
  URI live;

  private static ConditionFactory soon() {
    // Log, Kafka Streams, rollups, MongoDB: all in the background.
    return Awaitility.await();
  }

  private static void unit(String key, String parent) {
    FeedbackLog.publish(new OrgUnit("acme", key, LocalizedText.of("en", key), parent));
  }

  private void answer(String unit, int score) {
    FeedbackLog.send(
        response(
                "acme",
                survey,
                Ids.next().toString(),
                1,
                ResponseState.COMPLETE,
                nps(score),
                why("from " + unit))
            .inUnit(unit));
  }

  private void answers() {
    unit("north", "");
    unit(store, "north");
    unit(south, "");
    answer(store, 10);
    answer("north", 9);
    answer(south, 0);
    answer("", 0);
    soon()
        .untilAsserted(
            () -> scores("ben").get("/v1/scores").then().body("groups[0].score.n", equalTo(4)));
    soon()
        .untilAsserted(
            () -> scores("ben").get("/v1/verbatims").then().body("items.size()", equalTo(4)));
  }

  private RequestSpecification scores(String user) {
    return given()
        .auth()
        .oauth2(Tokens.of(user))
        .queryParam("survey", survey)
        .queryParam("from", "2026-11-01")
        .queryParam("to", "2026-12-01");
  }

  @Test
  void everyCallThatReadsIsCutToUnitsOrTellsNothingOfResponses() {
    ApiDocument api =
        ApiDocument.of(given().get(Management.url("/q/openapi?format=json")).asString());
    var calls =
        new UnitLimitedCalls(Set.of("/v1/scores", "/v1/verbatims", "/v1/live"), Set.of(), Set.of());

    assertThat(calls.faults(api, service)).isEmpty();
  }

  @Test
  void aUnitStandsForItsSubtreeAndIsToldApartByThoseBelowIt() {
    answers();

    scores("ben")
        .queryParam("unit", "north")
        .get("/v1/scores")
        .then()
        .body("groups[0].score.n", equalTo(2))
        .body("groups[0].score.value", equalTo(100.0f));
    scores("ben")
        .queryParam("unit", store + "," + south)
        .get("/v1/scores")
        .then()
        .body("groups[0].score.n", equalTo(2));
    scores("ben")
        .queryParam("unit", "")
        .get("/v1/scores")
        .then()
        .body("groups[0].score.n", equalTo(1));
    scores("ben")
        .queryParam("groupBy", "unit")
        .get("/v1/scores")
        .then()
        .body("groups.dimensions.unit", containsInAnyOrder("", "north", south))
        .body("groups.find { it.dimensions.unit == 'north' }.score.n", equalTo(2));
    scores("ben")
        .queryParam("groupBy", "unit")
        .queryParam("unit", "north")
        .queryParam("interval", "month")
        .get("/v1/scores")
        .then()
        .body("groups.dimensions.unit", containsInAnyOrder("north", store))
        .body("groups.find { it.dimensions.unit == 'north' }.series[0].score.n", equalTo(1));
    scores("ben")
        .queryParam("unit", "north")
        .get("/v1/verbatims")
        .then()
        .body("items.text", containsInAnyOrder("from north", "from " + store))
        .body("items.unit", containsInAnyOrder("north", store));
  }

  @Test
  void whoIsLimitedSeesTheirUnitsAlone() {
    answers();

    scores("lena").get("/v1/scores").then().body("groups[0].score.n", equalTo(2));
    scores("lena")
        .queryParam("groupBy", "unit")
        .queryParam("unit", "north," + south)
        .get("/v1/scores")
        .then()
        .body("groups.dimensions.unit", containsInAnyOrder("north", store));
    scores("lena")
        .queryParam("unit", south)
        .get("/v1/scores")
        .then()
        .body("groups[0].score.n", equalTo(0));
    scores("lena")
        .queryParam("unit", "")
        .get("/v1/verbatims")
        .then()
        .statusCode(200)
        .body("items", empty());
    scores("lena")
        .get("/v1/verbatims")
        .then()
        .body("items.text", containsInAnyOrder("from north", "from " + store));
  }

  @Test
  void aStoreThatMovesTakesItsAnswersAlong() {
    answers();

    unit(store, south);

    soon()
        .untilAsserted(
            () ->
                scores("lena")
                    .get("/v1/verbatims")
                    .then()
                    .body("items.text", contains("from north")));
    scores("lena").get("/v1/scores").then().body("groups[0].score.n", equalTo(1));
    scores("ben")
        .queryParam("unit", south)
        .get("/v1/scores")
        .then()
        .body("groups[0].score.n", equalTo(2));
  }

  @Test
  void whoIsLimitedHearsOfChangesInTheirUnitsAlone() throws Exception {
    unit("north", "");
    List<String> lena = follow("lena", "");
    List<String> filtered = follow("ben", "?unit=north");
    List<String> all = follow("ben", "");
    // The start of the service itself counts as a change; only what comes later is of interest.
    long before = heard(lena);

    soon()
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              answer(south, 5);
              return heard(all) > 3;
            });
    assertThat(heard(lena)).isLessThanOrEqualTo(Math.max(1, before));
    assertThat(heard(filtered)).isLessThanOrEqualTo(1);

    soon()
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              answer("north", 5);
              return heard(lena) > 2 && heard(filtered) > 2;
            });
  }

  @Test
  void anEmptyUnitIsWhatSpeaksOfNone() throws Exception {
    unit("north", "");
    List<String> none = follow("ben", "?unit=");
    List<String> all = follow("ben", "");

    soon()
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              answer("north", 5);
              return heard(all) > 3;
            });
    assertThat(heard(none)).isLessThanOrEqualTo(1);

    soon()
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              answer("", 5);
              return heard(none) > 2;
            });
  }

  private static long heard(List<String> lines) {
    return lines.stream().filter(line -> line.contains("scores")).count();
  }

  private List<String> follow(String user, String query) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(live + query))
            .header("Authorization", "Bearer " + Tokens.of(user))
            .header("Accept", "text/event-stream")
            .build();
    HttpResponse<Stream<String>> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
    assertThat(response.statusCode()).isEqualTo(200);
    List<String> lines = new CopyOnWriteArrayList<>();
    Thread reader =
        new Thread(
            () -> {
              try (Stream<String> body = response.body()) {
                body.forEach(lines::add);
              } catch (UncheckedIOException e) {
                lines.add("closed");
              }
            });
    reader.setDaemon(true);
    reader.start();
    return lines;
  }
}
