package io.echolot.gateway.upload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.echolot.contracts.answer.StoredFile;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class FileResourceTest {

  private FileFixture fixture;

  @BeforeEach
  void publish() {
    fixture = FileFixture.publish("acme");
  }

  @Test
  void theTenantsPeopleSaveAFileAndNeverSeeItShown() {
    StoredFile file =
        fixture
            .upload(
                Ids.next().toString(), "papers", "Grüße \"1\".txt", "text/plain", FileFixture.NOTE)
            .statusCode(201)
            .extract()
            .as(StoredFile.class);

    byte[] bytes =
        given()
            .auth()
            .oauth2(Tokens.of("cleo"))
            .header("Accept-Encoding", "gzip")
            .get("/v1/files/" + file.id())
            .then()
            .statusCode(200)
            .header("Content-Type", equalTo("text/plain"))
            .header("Content-Length", Integer.toString(FileFixture.NOTE.length))
            .header(
                "Content-Disposition",
                "attachment; filename=\"Gr__e _1_.txt\"; filename*=UTF-8''Gr%C3%BC%C3%9Fe%20_1_.txt")
            .header("X-Content-Type-Options", "nosniff")
            .header("Content-Security-Policy", "default-src 'none'; sandbox")
            .header("Cache-Control", "private, no-store")
            .header("Access-Control-Allow-Origin", nullValue())
            .extract()
            .asByteArray();

    assertThat(bytes).isEqualTo(FileFixture.NOTE);
  }

  @Test
  void aLargeFileComesBackAsItWas() {
    byte[] large = Arrays.copyOf(FileFixture.PNG, 3_000_000);
    String id = Ids.next().toString();
    fixture.upload(id, "shot", "large.png", "image/png", large).statusCode(201);

    assertThat(given().auth().oauth2(Tokens.of("ben")).get("/v1/files/" + id).asByteArray())
        .isEqualTo(large);
  }

  @Test
  void nobodyElseGetsIt() {
    String path = "/v1/files/" + fixture.note("ours").id();

    given().get(path).then().statusCode(401);
    given().auth().oauth2(Tokens.of("gina")).get(path).then().statusCode(404);
    given()
        .auth()
        .oauth2(Tokens.of("nora"))
        .get(path)
        .then()
        .statusCode(403)
        .body("type", equalTo("https://echolot.example/problems/no-tenant"));
    given().auth().oauth2(Tokens.ofClient("social-listener")).get(path).then().statusCode(403);
  }
}
