package io.echolot.surveys.survey.template;

import static io.echolot.surveys.survey.Caller.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.echolot.surveys.survey.Caller;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class TemplatesApiTest {

  private final String key = "template-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void theLibraryTellsWhatEachTemplateAsks() {
    as("ben")
        .get("/v1/templates")
        .then()
        .statusCode(200)
        .body("$", hasSize(9))
        .body("find { it.key == 'store-kiosk' }.name.de", equalTo("Kiosk im Laden"))
        .body("find { it.key == 'store-kiosk' }.kinds", contains("csat", "multiple_choice"));
  }

  @Test
  void aTemplateIsADocumentThatCanBeImported() {
    String document =
        as("anna").get("/v1/templates/churn-reason").then().statusCode(200).extract().asString();

    as("anna")
        .body(document)
        .queryParam("key", key)
        .post("/v1/surveys/import")
        .then()
        .statusCode(201);
    as("anna").get("/v1/templates/none").then().statusCode(404);
  }

  @Test
  void aSurveyFromATemplateIsPublishedAtOnce() {
    Caller.putJourney();
    String id =
        as("anna")
            .body("{\"key\":\"%s\"}".formatted(key))
            .post("/v1/templates/relationship-nps/surveys")
            .then()
            .statusCode(201)
            .body("draft.key", equalTo(key))
            .body("draft.touchpoints", contains("checkout"))
            .extract()
            .path("id");

    as("anna").post("/v1/surveys/" + id + "/publish").then().statusCode(200);
    as("gina").get("/v1/surveys/" + id).then().statusCode(404);
  }

  @Test
  void onlyAnAdminMakesOneAndOnlyWithAFreeKey() {
    String path = "/v1/templates/support-ces/surveys";
    String body = "{\"key\":\"%s\"}".formatted(key);

    as("anna").body(body).post(path).then().statusCode(201);
    as("anna").body(body).post(path).then().statusCode(409);
    as("anna").body("{\"key\":\"A B\"}").post(path).then().statusCode(400);
    as("anna").body(body).post("/v1/templates/none/surveys").then().statusCode(404);
    as("ben").body(body).post(path).then().statusCode(403);
    given().get("/v1/templates").then().statusCode(401);
  }
}
