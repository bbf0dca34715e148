package io.echolot.gateway.upload;

import static io.echolot.gateway.upload.FileFixture.claiming;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import io.echolot.contracts.answer.StoredFile;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class FileAnswersTest {

  @Inject MongoClient mongo;

  @ConfigProperty(name = "quarkus.mongodb.database")
  String database;

  private FileFixture fixture;

  @BeforeEach
  void publish() {
    fixture = FileFixture.publish("acme");
  }

  @Test
  void aResponseNamesItsFilesAndWhatIsStoredOfThemCounts() {
    StoredFile file = fixture.note("cold");

    fixture.answer(1, claiming(file, "../../etc/passwd", 1)).statusCode(202);

    assertThat(fixture.logged()).containsExactly(file);
  }

  @Test
  void aQuestionIsNamedWithoutWhatNoStoreHolds() {
    fixture.answer("papers\\u0000", 1, fixture.note("named")).statusCode(202);

    assertThat(fixture.logged()).hasSize(1);
  }

  @Test
  void aFileThatWasNotUploadedForThisQuestionIsNoAnswer() {
    StoredFile mine = fixture.note("mine");
    StoredFile somebodyElses = fixture.another().note("somebody else's");
    StoredFile ofAnotherQuestion =
        fixture
            .upload(Ids.next().toString(), "shot", "a.png", "image/png", FileFixture.PNG)
            .extract()
            .as(StoredFile.class);

    for (StoredFile wrong : new StoredFile[] {somebodyElses, ofAnotherQuestion}) {
      fixture
          .answer(1, mine, wrong)
          .statusCode(400)
          .body("violations.field", contains("answers[0].value[1].id"))
          .body("violations.message", contains("was not uploaded for this question"));
    }
    fixture
        .answer(1, mine, mine)
        .statusCode(400)
        .body("violations.field", contains("answers[0].value"));
    assertThat(fixture.logged()).isEmpty();
  }

  @Test
  void aResponseWithoutFilesNeedsNone() {
    fixture.answer(1).statusCode(202);
  }

  @Test
  void erasingAResponseDeletesItsFiles() {
    StoredFile file = fixture.note("to be erased");
    fixture.answer(1, file).statusCode(202);
    given().auth().oauth2(Tokens.of("cleo")).get("/v1/files/" + file.id()).then().statusCode(200);

    given()
        .auth()
        .oauth2(Tokens.of("gina"))
        .delete("/v1/feedback/" + fixture.response())
        .then()
        .statusCode(204);
    assertThat(documents()).as("after another tenant's erasure").isOne();
    given()
        .auth()
        .oauth2(Tokens.of("anna"))
        .delete("/v1/feedback/" + fixture.response())
        .then()
        .statusCode(204);

    given()
        .auth()
        .oauth2(Tokens.of("cleo"))
        .get("/v1/files/" + file.id())
        .then()
        .statusCode(404)
        .body("type", equalTo("https://echolot.example/problems/not-found"));
    awaitNoDocuments();
  }

  @Test
  void aTombstoneOfAnotherReplicaDeletesTheFilesToo() {
    StoredFile file = fixture.note("to be erased elsewhere");
    fixture.answer(1, file).statusCode(202);

    FeedbackLog.erase("acme", fixture.response());

    awaitNoDocuments();
  }

  private void awaitNoDocuments() {
    Awaitility.await("the log is read in the background, which may take the deletion over")
        .until(() -> documents() == 0);
  }

  private long documents() {
    return mongo
        .getDatabase(database)
        .getCollection("files")
        .countDocuments(Filters.eq("response", fixture.response()));
  }
}
