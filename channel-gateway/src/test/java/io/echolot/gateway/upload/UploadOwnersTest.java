package io.echolot.gateway.upload;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody puts files into what somebody else answers. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class UploadOwnersTest {

  private static final String MINE = "mine-0123456789-0123456789";
  private static final String OTHER = "other-0123456789-0123456789";

  private FileFixture fixture;

  @BeforeEach
  void publish() {
    fixture = FileFixture.publish("acme");
  }

  private ValidatableResponse upload(String secret) {
    var request = fixture.page().contentType("text/plain").body(FileFixture.NOTE);
    return (secret.isEmpty() ? request : request.header("Echolot-Secret", secret))
        .queryParam("survey", fixture.survey())
        .queryParam("question", "papers")
        .queryParam("name", "note.txt")
        .put(fixture.path(Ids.next().toString()))
        .then();
  }

  @Test
  void whoUploadsHoldsTheResponseAndNobodyElse() {
    upload(MINE).statusCode(201);
    upload(OTHER).statusCode(403).body("type", endsWith("/not-yours"));
    upload("").statusCode(403).body("type", endsWith("/not-yours"));
    upload("short").statusCode(400).body("violations[0].field", equalTo("Echolot-Secret"));
    fixture
        .page()
        .contentType("application/json")
        .body(
            "{\"survey\":\"%s\",\"secret\":\"%s\",\"answers\":[]}"
                .formatted(fixture.survey(), OTHER))
        .put("/v1/public/" + fixture.key() + "/responses/" + fixture.response())
        .then()
        .statusCode(403);
    upload(MINE).statusCode(201);
  }

  @Test
  void nothingIsUploadedForWhatWasErased() {
    upload(MINE).statusCode(201);
    given()
        .auth()
        .oauth2(Tokens.of("anna"))
        .delete("/v1/feedback/" + fixture.response())
        .then()
        .statusCode(204);

    upload(MINE).statusCode(410).body("type", endsWith("/erased"));
  }
}
