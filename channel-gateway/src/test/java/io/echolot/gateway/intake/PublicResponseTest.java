package io.echolot.gateway.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.echolot.contracts.Channel;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.feedback.SecretId;
import io.echolot.gateway.Fixture;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.Management;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class PublicResponseTest {

  private final String tenant = "t-" + Ids.next();
  private Fixture fixture;

  @BeforeEach
  void publish() {
    fixture = Fixture.publish(tenant);
    awaitKnown(fixture);
  }

  private static void awaitKnown(Fixture fixture) {
    // The gateway reads the topic in the background.
    Awaitility.await()
        .until(
            () ->
                given()
                        .get("/v1/public/" + fixture.kioskKey() + "/surveys/" + fixture.survey())
                        .statusCode()
                    == 200);
  }

  private static RequestSpecification page() {
    return given().header("Origin", Fixture.ORIGIN).contentType("application/json");
  }

  private String body(int revision, String state, String answers) {
    return """
        {"survey":"%s","version":1,"revision":%d,"language":"de","state":"%s","answers":[%s]}"""
        .formatted(fixture.survey(), revision, state, answers);
  }

  @Test
  void aPartialResponseIsCompletedUnderTheSameId() {
    String id = Ids.next().toString();
    String nps = "{\"question\":\"nps\",\"value\":9}";

    page()
        .body(body(1, "partial", nps))
        .put(fixture.responsePath(id))
        .then()
        .statusCode(202)
        .header("Access-Control-Allow-Origin", Fixture.ORIGIN)
        .header("X-Content-Type-Options", "nosniff")
        .body("id", equalTo(id))
        .body("revision", equalTo(1))
        .body("state", equalTo("accepted"));
    page()
        .body(body(2, "complete", nps + ",{\"question\":\"why\",\"value\":\"Schnell\"}"))
        .put(fixture.responsePath(id))
        .then()
        .statusCode(202);

    List<Response> log = log();
    assertThat(log).hasSize(1);
    assertThat(log.get(0).state()).isEqualTo(ResponseState.COMPLETE);
    assertThat(log.get(0).revision()).isEqualTo(2);
    assertThat(log.get(0).channel()).isEqualTo(Channel.WEB);
    assertThat(log.get(0).stage()).isEqualTo("buy");
    assertThat(log.get(0).answers()).hasSize(2);
  }

  @Test
  void aLowerRevisionThatComesLateChangesNothing() {
    String id = Ids.next().toString();
    String nps = "{\"question\":\"nps\",\"value\":9}";
    page().body(body(2, "complete", nps)).put(fixture.responsePath(id)).then().statusCode(202);

    page().body(body(1, "partial", nps)).put(fixture.responsePath(id)).then().statusCode(202);

    assertThat(log()).singleElement().extracting(Response::revision).isEqualTo(2);
  }

  @Test
  void whatIsWrongIsNamedAndNothingIsStored() {
    page()
        .body(body(1, "complete", "{\"question\":\"nps\",\"value\":11},{\"question\":\"x\"}"))
        .put(fixture.responsePath(Ids.next().toString()))
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("https://echolot.example/problems/invalid"))
        .body("violations.field", containsInAnyOrder("answers[0].value", "answers[1].question"));
    page()
        .body("{\"survey\":")
        .put(fixture.responsePath(Ids.next().toString()))
        .then()
        .statusCode(400)
        .contentType("application/problem+json");

    assertThat(log()).isEmpty();
  }

  @Test
  void anUnknownKeyAndAForeignOriginAreRefused() {
    String id = Ids.next().toString();
    String body = body(1, "complete", "{\"question\":\"nps\",\"value\":9}");

    page()
        .body(body)
        .put("/v1/public/pk_nobody/responses/" + id)
        .then()
        .statusCode(401)
        .body("type", equalTo("https://echolot.example/problems/unknown-key"))
        .body("$", not(hasKey("detail")));
    given()
        .contentType("application/json")
        .header("Origin", "https://evil.example")
        .body(body)
        .put(fixture.responsePath(id))
        .then()
        .statusCode(403)
        .header("Access-Control-Allow-Origin", "https://evil.example")
        .body("type", equalTo("https://echolot.example/problems/origin-not-allowed"));
    given()
        .contentType("application/json")
        .body(body)
        .put(fixture.responsePath(id))
        .then()
        .statusCode(403);

    assertThat(log()).isEmpty();
  }

  @Test
  void aPageReadsWhyItIsRefused() {
    String survey = "/surveys/" + fixture.survey();
    given()
        .header("Origin", "https://evil.example")
        .get("/v1/public/" + fixture.webKey() + survey)
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .header("Access-Control-Allow-Origin", "https://evil.example")
        .body("type", equalTo("https://echolot.example/problems/origin-not-allowed"));
    given()
        .header("Origin", Fixture.ORIGIN)
        .get("/v1/public/pk_nobody" + survey)
        .then()
        .statusCode(401)
        .header("Access-Control-Allow-Origin", Fixture.ORIGIN)
        .body("type", equalTo("https://echolot.example/problems/unknown-key"));
    given()
        .header("Origin", Fixture.ORIGIN)
        .get("/v1/public/" + fixture.webKey() + "/surveys/nothing")
        .then()
        .statusCode(404)
        .header("Access-Control-Allow-Origin", Fixture.ORIGIN);
  }

  @Test
  void aPreflightOfAnotherOriginIsNotRemembered() {
    given()
        .header("Origin", Fixture.ORIGIN)
        .header("Access-Control-Request-Method", "PUT")
        .options(fixture.responsePath("x"))
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Origin", Fixture.ORIGIN)
        .header("Access-Control-Allow-Methods", "GET, PUT, POST")
        .header("Vary", "Origin");
    given()
        .header("Origin", "https://evil.example")
        .header("Access-Control-Request-Method", "PUT")
        .options(fixture.responsePath("x"))
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Origin", "https://evil.example")
        .header("Access-Control-Max-Age", "0");
  }

  @Test
  void aSurveyIsGivenWithItsTagAndWithoutItsTenant() {
    String path = "/v1/public/" + fixture.webKey() + "/surveys/" + fixture.survey();
    String tag =
        given()
            .get(path)
            .then()
            .statusCode(200)
            .body("questions[0].kind", equalTo("nps"))
            .body("tenant", nullValue())
            .extract()
            .header("ETag");

    given().header("If-None-Match", tag).get(path).then().statusCode(304);
    given().get(path + "-unknown").then().statusCode(404);
  }

  @Test
  void aBadLineCostsOnlyItself() {
    String good =
        "{\"id\":\"%s\",\"survey\":\"%s\",\"answers\":[{\"question\":\"nps\",\"value\":%d}]}";
    String lines =
        String.join(
            "\n",
            good.formatted(Ids.next(), fixture.survey(), 10),
            "no json",
            "",
            good.formatted(Ids.next(), fixture.survey(), 11),
            good.formatted(Ids.next(), fixture.survey(), 3));

    String[] answers =
        given()
            .contentType("application/x-ndjson")
            .body(lines.getBytes(UTF_8))
            .post("/v1/public/" + fixture.kioskKey() + "/responses")
            .then()
            .statusCode(200)
            .extract()
            .asString()
            .split("\n");

    assertThat(answers).hasSize(4);
    assertThat(answers[0]).contains("\"line\":1", "accepted");
    assertThat(answers[1]).contains("\"line\":2", "rejected", "is not JSON");
    assertThat(answers[2]).contains("\"line\":4", "rejected", "answers[0].value");
    assertThat(answers[3]).contains("\"line\":5", "accepted");
    assertThat(log()).hasSize(2).allMatch(response -> response.channel() == Channel.KIOSK);
  }

  @Test
  void aWebKeyMayNotSendBatches() {
    given()
        .header("Origin", Fixture.ORIGIN)
        .contentType("application/x-ndjson")
        .body("{}".getBytes(UTF_8))
        .post("/v1/public/" + fixture.webKey() + "/responses")
        .then()
        .statusCode(403)
        .body("type", equalTo("https://echolot.example/problems/forbidden"));
  }

  @Test
  void anImportGoesToTheTokensTenantOnly() {
    Fixture acme = Fixture.publish("acme");
    Fixture globex = Fixture.publish("globex");
    awaitKnown(acme);
    awaitKnown(globex);
    String line =
        "{\"id\":\"%s\",\"channel\":\"phone\",\"survey\":\"%s\",\"answeredAt\":\"2026-01-02T03:04:05Z\","
            + "\"answers\":[{\"question\":\"nps\",\"value\":7}]}";
    String lines =
        line.formatted(Ids.next(), acme.survey())
            + "\n"
            + line.formatted(Ids.next(), globex.survey());

    String answer =
        given()
            .auth()
            .oauth2(Tokens.of("anna"))
            .contentType("application/x-ndjson")
            .body(lines.getBytes(UTF_8))
            .post("/v1/responses")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(answer.split("\n")[0]).contains("accepted");
    assertThat(answer.split("\n")[1]).contains("rejected", "survey", "is not published");
    assertThat(log("globex")).noneMatch(r -> r.surveyKey().equals(globex.survey()));
  }

  @Test
  void aDryRunOfAnImportTellsWhatWouldBecomeOfEachLineAndTakesNone() {
    Fixture acme = Fixture.publish("acme");
    awaitKnown(acme);
    String right = line(acme, 9);
    String id = Ids.ofName(acme.survey() + 9).toString();
    String secret = "a-secret-that-is-not-told-here";
    String claimed = right.replace(id, SecretId.of(acme.survey(), secret, Instant.now()));
    String lines = right + "\n" + line(acme, 11) + "\n{\"id\":\"1\"}\n" + claimed + "\n";

    String[] rehearsed = importing("?dryRun=true", lines).split("\n");

    assertThat(rehearsed[0]).contains("\"line\":1", "\"state\":\"accepted\"");
    assertThat(rehearsed[1]).contains("\"state\":\"rejected\"", "answers[0].value");
    assertThat(rehearsed[2]).contains("\"state\":\"rejected\"", "must be a UUID");
    assertThat(rehearsed[3]).contains("\"state\":\"rejected\"", "not-yours");
    assertThat(log("acme")).noneMatch(response -> response.surveyKey().equals(acme.survey()));
    assertThat(importing("?dryRun=false", right + "\n" + right)).doesNotContain("rejected");
    assertThat(log("acme")).filteredOn(r -> r.surveyKey().equals(acme.survey())).hasSize(1);
  }

  private static String line(Fixture fixture, int score) {
    return """
        {"id":"%s","channel":"phone","survey":"%s","state":"partial",\
        "answers":[{"question":"nps","value":%d}]}"""
        .formatted(Ids.ofName(fixture.survey() + score), fixture.survey(), score);
  }

  private static String importing(String query, String lines) {
    return given()
        .auth()
        .oauth2(Tokens.of("anna"))
        .contentType("application/x-ndjson")
        .body(lines.getBytes(UTF_8))
        .post("/v1/responses" + query)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  @Test
  void anImportNeedsAnAdminOfATenant() {
    var request = given().contentType("application/x-ndjson").body("{}".getBytes(UTF_8));
    request.post("/v1/responses").then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.of("ben"))
        .contentType("application/x-ndjson")
        .body("{}".getBytes(UTF_8))
        .post("/v1/responses")
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.of("nora"))
        .contentType("application/x-ndjson")
        .body("{}".getBytes(UTF_8))
        .post("/v1/responses")
        .then()
        .statusCode(403)
        .body("type", equalTo("https://echolot.example/problems/no-tenant"));
  }

  @Test
  void anErasureReachesOnlyTheTokensTenant() {
    Fixture acme = Fixture.publish("acme");
    awaitKnown(acme);
    String id = Ids.next().toString();
    fixture = acme;
    page()
        .body(body(1, "complete", "{\"question\":\"nps\",\"value\":9}"))
        .put(acme.responsePath(id))
        .then()
        .statusCode(202);

    given().auth().oauth2(Tokens.of("gina")).delete("/v1/feedback/" + id).then().statusCode(204);
    assertThat(log("acme")).anyMatch(response -> response.id().equals(id));
    given().auth().oauth2(Tokens.of("anna")).delete("/v1/feedback/" + id).then().statusCode(204);
    assertThat(log("acme")).noneMatch(response -> response.id().equals(id));
  }

  @Test
  void theProbesTellThatItIsReady() {
    given()
        .get(Management.url("/q/health/ready"))
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"));
    given().get(Management.url("/q/health/live")).then().statusCode(200);
    given().get(Management.url("/q/health/started")).then().statusCode(200);
  }

  private List<Response> log() {
    return log(tenant);
  }

  private static List<Response> log(String tenant) {
    return FeedbackLog.read(tenant).stream()
        .filter(Response.class::isInstance)
        .map(Response.class::cast)
        .toList();
  }
}
