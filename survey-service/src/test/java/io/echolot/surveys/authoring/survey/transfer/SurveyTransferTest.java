package io.echolot.surveys.authoring.survey.transfer;

import static io.echolot.surveys.Caller.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.echolot.surveys.Caller;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class SurveyTransferTest {

  private final String key = "transfer-" + UUID.randomUUID().toString().substring(0, 8);

  private String draft() {
    return """
        {"key":"%s","name":{"en":"Moved"},"languages":["en"],"touchpoints":["checkout"],
         "questions":[{"key":"nps","kind":"nps","title":{"en":"您有多大可能推荐我们？ 😀"}},
          {"key":"why","kind":"text","title":{"en":"Weshalb? لماذا؟"},
           "showIf":{"ref":"answer.nps","op":"lte","value":6}}],
         "thanks":{"en":"Thanks!"},"logic":{"hidden":["plan"]}}"""
        .formatted(key);
  }

  private String exported(String id) {
    return as("ben")
        .get("/v1/surveys/" + id + "/export")
        .then()
        .statusCode(200)
        .body("'$schema'", equalTo(SurveyDocument.SCHEMA))
        .extract()
        .asString();
  }

  @Test
  void anExportedSurveyIsTheSameInAnotherTenant() {
    String document = exported(Caller.create(draft()));

    as("gina")
        .body(document)
        .post("/v1/surveys/import")
        .then()
        .statusCode(201)
        .header("ETag", notNullValue())
        .body("state", equalTo("draft"))
        .body("draft.key", equalTo(key))
        .body("draft.questions[1].showIf.value", equalTo(6))
        .body("draft.logic.hidden[0]", equalTo("plan"));
  }

  @Test
  void anImportNeedsAFreeKeyOrGetsAnother() {
    String document = exported(Caller.create(draft()));

    as("anna").body(document).post("/v1/surveys/import").then().statusCode(409);
    as("anna")
        .body(document)
        .queryParam("key", key + "-2")
        .post("/v1/surveys/import")
        .then()
        .statusCode(201)
        .body("draft.key", equalTo(key + "-2"));
    as("anna")
        .body(document)
        .queryParam("key", "A B")
        .post("/v1/surveys/import")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("key"));
  }

  @Test
  void whatIsMisspeltOrOfAnotherKindIsNotImported() {
    refused(draft().replace("showIf", "show_if"), "questions[1].show_if", "unknown");
    refused(draft().replace("\"text\"", "\"mood\""), "questions[1].kind", "must be one of");
    refused(
        "{\"$schema\":\"https://other.example/\"," + draft().substring(1), "$schema", "must be");
    as("anna").body("[]").post("/v1/surveys/import").then().statusCode(400);
    as("anna").post("/v1/surveys/import").then().statusCode(400);
  }

  private static void refused(String document, String path, String message) {
    as("anna")
        .body(document)
        .post("/v1/surveys/import")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations[0].field", equalTo(path))
        .body("violations[0].message", containsString(message));
  }

  @Test
  void aCopyHasAnotherKeyAndIsADraft() {
    String id = Caller.create(draft());
    String path = "/v1/surveys/" + id + "/duplicate";

    as("anna")
        .body("{\"key\":\"%s-copy\"}".formatted(key))
        .post(path)
        .then()
        .statusCode(201)
        .body("draft.key", equalTo(key + "-copy"))
        .body("draft.questions", hasSize(2))
        .body("version", equalTo(0));
    as("anna").body("{\"key\":\"%s\"}".formatted(key)).post(path).then().statusCode(409);
    as("anna").body("{}").post(path).then().statusCode(400);
    as("anna").post(path).then().statusCode(400);
  }

  @Test
  void theSchemaIsServed() {
    as("ben")
        .get("/v1/surveys/schema")
        .then()
        .statusCode(200)
        .contentType("application/schema+json")
        .body("'$id'", equalTo(SurveyDocument.SCHEMA));
  }

  @Test
  void onlyWhoMayDoesAndOnlyWithinTheTenant() {
    String path = "/v1/surveys/" + Caller.create(draft());

    as("gina").get(path + "/export").then().statusCode(404);
    as("gina").body("{\"key\":\"x\"}").post(path + "/duplicate").then().statusCode(404);
    as("ben").body("{\"key\":\"x\"}").post(path + "/duplicate").then().statusCode(403);
    as("ben").body(draft()).post("/v1/surveys/import").then().statusCode(403);
    given().get(path + "/export").then().statusCode(401);
    given().get("/v1/surveys/schema").then().statusCode(401);
  }
}
