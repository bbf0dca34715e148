package io.echolot.gateway.widget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class WidgetFilesTest {

  @Test
  void aVersionNeverChangesAndItsHashesAreTold() throws GeneralSecurityException {
    JsonPath told = given().get("/widget/integrity.json").jsonPath();
    String address = told.getString("src").replaceAll("^https?://[^/]+", "");

    byte[] loader =
        given()
            .get(address)
            .then()
            .statusCode(200)
            .header("Cache-Control", "public, max-age=31536000, immutable")
            .header("Access-Control-Allow-Origin", "*")
            .extract()
            .asByteArray();

    byte[] hash = MessageDigest.getInstance("SHA-384").digest(loader);
    assertThat(told.getString("integrity"))
        .isEqualTo("sha384-" + Base64.getEncoder().encodeToString(hash));
    assertThat(told.getString("parts")).contains(told.getString("files.'survey.js'"));
    given().get(address.replace("echolot", "survey")).then().statusCode(200);
  }

  @Test
  void theAddressWithoutAVersionIsKeptShortly() {
    given()
        .get("/widget/echolot.js")
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("max-age=300"));
  }

  @Test
  void aVersionThatIsNotServedAnyMoreIsNotFound() {
    given().get("/widget/0123456789abcdef/echolot.js").then().statusCode(404);
  }
}
