package io.echolot.gateway.upload;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.gateway.Fixture;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class FileUploadTest {

  private final String id = Ids.next().toString();
  private FileFixture fixture;

  @BeforeEach
  void publish() {
    fixture = FileFixture.publish("t-" + id);
  }

  @Test
  void aScreenshotIsStoredAndSaidAsTheAnswerWantsIt() {
    fixture
        .upload(id, "shot", "C:\\Users\\me\\Bild 1.PNG", "image/png", FileFixture.PNG)
        .statusCode(201)
        .header("Access-Control-Allow-Origin", Fixture.ORIGIN)
        .body("id", equalTo(id))
        .body("name", equalTo("Bild 1.PNG"))
        .body("type", equalTo("image/png"))
        .body("size", equalTo(FileFixture.PNG.length));
  }

  @Test
  void theSameFileAgainIsStoredOnceAndAnotherOfItsIdIsRefused() {
    for (int i = 0; i < 2; i++) {
      fixture
          .upload(id, "shot", "a.png", "image/png", FileFixture.PNG)
          .statusCode(201)
          .body("name", equalTo("a.png"));
    }
    byte[] other = Arrays.copyOf(FileFixture.PNG, FileFixture.PNG.length + 1);

    problem(fixture.upload(id, "shot", "a.png", "image/png", other), 409, "conflict");
    problem(
        fixture.another().upload(id, "shot", "a.png", "image/png", FileFixture.PNG),
        409,
        "conflict");
  }

  @ParameterizedTest
  @CsvSource({
    "shot, image/png, <svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    "shot, image/png, just words",
    "shot, text/plain, <!DOCTYPE html><html></html>",
    "shot, image/svg+xml, <svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    "shot, text/csv, \"a,b\"",
    "papers, image/svg+xml, <svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    "papers, text/html, words",
    "papers, application/pdf, words"
  })
  void whatTheQuestionDoesNotTakeOrIsSomethingElseIsRefused(
      String question, String type, String content) {
    problem(
        fixture
            .page()
            .header("Content-Type", type)
            .queryParam("survey", fixture.survey())
            .queryParam("question", question)
            .body(content.getBytes(UTF_8))
            .put(fixture.path(id))
            .then(),
        415,
        "file-type-not-allowed");
  }

  @Test
  void aSpecialKindOfTextIsTaken() {
    fixture
        .upload(id, "papers", "a.csv", "text/csv; charset=utf-8", "a,b\n1,2".getBytes(UTF_8))
        .statusCode(201)
        .body("type", equalTo("text/csv"))
        .body("name", equalTo("a.csv"));
  }

  @Test
  void aFileLargerThanTheQuestionOrTheGatewayTakesIsRefused() {
    byte[] text = "x".repeat(1001).getBytes(UTF_8);
    problem(fixture.upload(id, "papers", "a.txt", "text/plain", text), 413, "file-too-large")
        .body("detail", containsString("1000 bytes"));
    byte[] large = Arrays.copyOf(FileFixture.PNG, 10 * 1024 * 1024 + 1);
    problem(fixture.upload(id, "shot", "a.png", "image/png", large), 413, "file-too-large");
    problem(fixture.upload(id, "shot", "a.png", "image/png", new byte[0]), 400, "invalid");
  }

  @Test
  void aQuestionKeepsSomeMoreFilesThanAnAnswerMayNameAndNoMore() {
    for (int i = 0; i < 6; i++) {
      fixture.note("Note " + i);
    }

    problem(fixture.upload(id, "papers", "a.txt", "text/plain", FileFixture.NOTE), 409, "conflict");
    fixture.another().note("Somebody else's");
  }

  @Test
  void onlyAQuestionForFilesOfAPublishedSurveyTakesOne() {
    problem(fixture.upload(id, "nps", "a.png", "image/png", FileFixture.PNG), 400, "invalid")
        .body("violations.field", contains("question"));
    FileFixture unknown =
        new FileFixture(fixture.tenant(), "none", fixture.key(), fixture.response());
    problem(unknown.upload(id, "shot", "a.png", "image/png", FileFixture.PNG), 400, "invalid")
        .body("violations.field", contains("survey"));
    problem(fixture.upload("x", "shot", "a.png", "image/png", FileFixture.PNG), 400, "invalid")
        .body("violations.field", contains("fileId"));
  }

  @Test
  void strangersMayNotUpload() {
    FileFixture unknown =
        new FileFixture(fixture.tenant(), fixture.survey(), "pk_no", fixture.response());
    problem(unknown.upload(id, "shot", "a.png", "image/png", FileFixture.PNG), 401, "unknown-key");
    problem(
        given()
            .header("Origin", "https://evil.example")
            .contentType("image/png")
            .body(FileFixture.PNG)
            .put(fixture.path(id))
            .then(),
        403,
        "origin-not-allowed");
  }

  private static ValidatableResponse problem(
      ValidatableResponse response, int status, String type) {
    return response
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", endsWith("/" + type));
  }
}
