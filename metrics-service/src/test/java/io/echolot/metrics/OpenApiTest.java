package io.echolot.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.metrics.query.ScoreReport;
import io.echolot.metrics.verbatim.Verbatim;
import io.echolot.testkit.ApiDocument;
import io.echolot.testkit.AuditCases;
import io.echolot.testkit.Backends;
import io.echolot.testkit.Management;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class OpenApiTest {

  private ApiDocument api;

  @BeforeEach
  void read() {
    api = ApiDocument.of(given().get(Management.url("/q/openapi?format=json")).asString());
  }

  @Test
  void aProblemNamesAPathAndNoUri() {
    String instance = "components.schemas.HttpProblem.properties.instance.format";

    given().get(Management.url("/q/openapi?format=json")).then().body(instance, nullValue());
  }

  @Test
  void everyCallHasExamplesAndItsProblems() {
    assertThat(api.gaps()).isEmpty();
  }

  @Test
  void ofEveryCallItWasDecidedWhatItTellsTheAuditLog() {
    assertThat(AuditCases.faults(api)).isEmpty();
  }

  @Test
  void whatIsAnsweredIsWholeAndOfItsType() {
    for (JsonNode report : api.responses("get", "/v1/scores", 200)) {
      assertThat(ApiDocument.again(report, ScoreReport.class)).isEqualTo(report);
    }
    for (JsonNode verbatim : api.responses("get", "/v1/verbatims", 200).get(0).path("items")) {
      assertThat(ApiDocument.again(verbatim, Verbatim.class)).isEqualTo(verbatim);
    }
  }

  @Test
  void callersAreAnsweredAsInTheExamples() {
    same(given().get("/v1/scores"), "/v1/scores", 401);
    same(as("ben").queryParam("zone", "Moon").get("/v1/scores"), "/v1/scores", 400);
    same(as("ben").queryParam("limit", "0").get("/v1/verbatims"), "/v1/verbatims", 400);
    var stranger = given().auth().oauth2(Tokens.ofClient("social-listener"));
    same(stranger.get("/v1/verbatims"), "/v1/verbatims", 403);
  }

  private static RequestSpecification as(String user) {
    return given().auth().oauth2(Tokens.of(user));
  }

  private void same(Response response, String path, int status) {
    assertThat(response.statusCode()).isEqualTo(status);
    // The examples are shared by calls, so they leave the path of the call out.
    JsonNode answer =
        ContractsJson.read(response.asByteArray(), ObjectNode.class).without("instance");
    assertThat(answer).isEqualTo(api.responses("get", path, status).get(0));
  }
}
