package io.echolot.surveys.authoring.survey.template;

import static io.echolot.surveys.Caller.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
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

  /** In globex, whose journeys no other test needs: acme's have touchpoints of other tests. */
  @Test
  void aSurveyFromATemplateIsPublishedAtOnce() {
    onlyJourney("checkout");
    String id =
        as("gina")
            .body("{\"key\":\"%s\"}".formatted(key))
            .post("/v1/templates/relationship-nps/surveys")
            .then()
            .statusCode(201)
            .body("draft.key", equalTo(key))
            .body("draft.touchpoints", contains("checkout"))
            .extract()
            .path("id");

    as("gina").post("/v1/surveys/" + id + "/publish").then().statusCode(200);
    as("anna").get("/v1/surveys/" + id).then().statusCode(404);
  }

  private static void onlyJourney(String touchpoint) {
    List<String> others = as("gina").get("/v1/journeys").then().extract().path("key");
    others.forEach(other -> as("gina").delete("/v1/journeys/" + other).then().statusCode(204));
    as("gina")
        .body(
            """
            {"name":{"en":"Visit"},"stages":[{"key":"buy","name":{"en":"Buy"},
             "touchpoints":[{"key":"%s","name":{"en":"Here"}}]}]}"""
                .formatted(touchpoint))
        .put("/v1/journeys/visit")
        .then()
        .statusCode(201);
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
