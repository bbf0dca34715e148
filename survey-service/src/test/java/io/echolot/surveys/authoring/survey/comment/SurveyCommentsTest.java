package io.echolot.surveys.authoring.survey.comment;

import static io.echolot.surveys.Caller.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.echolot.surveys.Caller;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class SurveyCommentsTest {

  private String survey;
  private String path;

  @BeforeEach
  void aSurveyExists() {
    survey =
        "/v1/surveys/"
            + Caller.create(
                "{\"key\":\"c%s\"}".formatted(UUID.randomUUID().toString().substring(0, 8)));
    path = survey + "/comments";
  }

  private ValidatableResponse say(String user, String question, String text) {
    return as(user)
        .body("{\"question\":\"%s\",\"text\":\"%s\"}".formatted(question, text))
        .post(path)
        .then();
  }

  private String said(String user, String text) {
    return say(user, "nps", text).statusCode(201).extract().path("id");
  }

  @Test
  void colleaguesCommentAndSettle() {
    String first =
        say("ben", "nps", " Too personal? 🙂 ")
            .statusCode(201)
            .body("text", equalTo("Too personal? 🙂"))
            .body("own", equalTo(true))
            .body("resolvedBy", equalTo(""))
            .extract()
            .path("id");
    say("anna", "", "Good otherwise")
        .statusCode(201)
        .header("Location", containsString("/comments/"));

    as("anna")
        .get(path)
        .then()
        .statusCode(200)
        .body("question", contains("nps", ""))
        .body("own", contains(false, true))
        .body("author", hasItem(not(equalTo(""))));

    String by = as("anna").post(path + "/" + first + "/resolve").path("resolvedBy");
    as("ben")
        .post(path + "/" + first + "/resolve")
        .then()
        .statusCode(200)
        .body("resolvedBy", equalTo(by));
    as("ben").get(path).then().body("resolvedBy", contains(by, ""));
    as("ben").post(path + "/" + first + "/reopen").then().body("resolvedBy", equalTo(""));
  }

  @Test
  void whoWroteItDeletesItAndAdminsDo() {
    String annas = said("anna", "a");
    String bens = said("ben", "b");
    as("ben").delete(path + "/" + annas).then().statusCode(403);
    as("anna").delete(path + "/" + bens).then().statusCode(204);
    as("anna").delete(path + "/" + annas).then().statusCode(204);
    as("anna").delete(path + "/" + annas).then().statusCode(404);
    as("ben").get(path).then().body("", empty());
  }

  @Test
  void commentsGoWithTheirSurvey() {
    String comment = said("ben", "b");
    as("anna").delete(survey).then().statusCode(204);
    as("ben").get(path).then().statusCode(404);
    as("ben").post(path + "/" + comment + "/resolve").then().statusCode(404);
  }

  @Test
  void anotherTenantSeesNone() {
    String comment = said("ben", "b");
    as("gina").get(path).then().statusCode(404);
    say("gina", "", "x").statusCode(404);
    as("gina").post(path + "/" + comment + "/resolve").then().statusCode(404);
    as("gina").delete(path + "/" + comment).then().statusCode(404);
  }

  @Test
  void anotherSurveysCommentIsNone() {
    String comment = said("ben", "b");
    aSurveyExists();
    as("ben").post(path + "/" + comment + "/resolve").then().statusCode(404);
  }

  @Test
  void whatCanNotBeSaidIsNamed() {
    say("ben", "N P S", "x").statusCode(400).body("violations.field", contains("question"));
    say("ben", "", "  ").statusCode(400).body("violations.field", contains("text"));
    say("ben", "", "x".repeat(2001)).statusCode(400).body("violations.field", contains("text"));
  }

  @Test
  void thereAreNoMoreThanTwoHundred() {
    for (int i = 0; i < 200; i++) {
      said("ben", "b" + i);
    }
    say("ben", "", "one more").statusCode(409);
    as("ben").get(path).then().body("", hasSize(200));
  }
}
