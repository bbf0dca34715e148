package io.echolot.surveys.authoring.survey.diff;

import static io.echolot.surveys.Caller.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.echolot.surveys.Caller;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class VersionDiffApiTest {

  private final String key = "diff-" + UUID.randomUUID().toString().substring(0, 8);

  private String draft(int scale, String more) {
    return """
        {"key":"%s","name":{"en":"Diff"},"languages":["en"],"touchpoints":["checkout"],
         "questions":[{"key":"stars","kind":"rating","scale":%d,"title":{"en":"Stars?"}}%s],
         "thanks":{"en":"Thanks!"}}"""
        .formatted(key, scale, more);
  }

  @Test
  void twoVersionsDifferInWhatWasChangedBetweenThem() {
    Caller.putJourney();
    String path = "/v1/surveys/" + Caller.create(draft(5, ""));
    as("anna").post(path + "/publish").then().statusCode(200);
    String tag = as("anna").get(path).then().extract().header("ETag");
    as("anna")
        .header("If-Match", tag)
        .body(draft(10, ",{\"key\":\"why\",\"kind\":\"text\",\"title\":{\"en\":\"Why?\"}}"))
        .put(path)
        .then()
        .statusCode(200);
    as("anna").post(path + "/publish").then().statusCode(200);

    as("ben")
        .get(path + "/versions/1/diff/2")
        .then()
        .statusCode(200)
        .body("from", equalTo(1))
        .body("changes", hasSize(2))
        .body("changes.path", hasItem("questions[why]"))
        .body("changes.find { it.path == 'questions[stars].scale' }.before", equalTo(5))
        .body("changes.find { it.path == 'questions[stars].scale' }.kind", equalTo("changed"))
        .body("scoresRunOn", equalTo(false));
    as("ben").get(path + "/versions/2/diff/2").then().body("changes", hasSize(0));
    as("ben").get(path + "/versions/1/diff/3").then().statusCode(404);
    as("gina").get(path + "/versions/1/diff/2").then().statusCode(404);
    given().get(path + "/versions/1/diff/2").then().statusCode(401);
  }
}
