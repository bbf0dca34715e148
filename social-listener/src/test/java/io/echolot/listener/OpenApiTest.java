package io.echolot.listener;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.listener.delivery.SourcesResource.SourceView;
import io.echolot.testkit.ApiDocument;
import io.echolot.testkit.AuditCases;
import io.echolot.testkit.Backends;
import io.echolot.testkit.Management;
import io.echolot.testkit.Tokens;
import io.echolot.testkit.UnitLimitedCalls;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(FarEnds.class)
class OpenApiTest {

  @TestHTTPResource("/")
  URI service;

  private ApiDocument api;

  @BeforeEach
  void read() {
    api = ApiDocument.of(given().get(Management.url("/q/openapi?format=json")).asString());
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
  void everyCallThatReadsTellsNothingOfWhatWasSaid() {
    var calls = new UnitLimitedCalls(Set.of(), Set.of(), Set.of("/v1/sources"));

    assertThat(calls.faults(api, service)).isEmpty();
  }

  @Test
  void whatIsAnsweredIsWholeAndOfItsType() {
    for (JsonNode source : api.responses("get", "/v1/sources", 200).get(0)) {
      assertThat(ApiDocument.again(source, SourceView.class)).isEqualTo(source);
    }
  }

  @Test
  void whoMayNotIsToldAsInTheExamples() {
    var request = given().auth().oauth2(Tokens.of("cleo"));
    JsonNode refused = ContractsJson.read(request.get("/v1/sources").asByteArray(), JsonNode.class);

    assertThat(refused).isEqualTo(api.responses("get", "/v1/sources", 403).get(0));
  }
}
