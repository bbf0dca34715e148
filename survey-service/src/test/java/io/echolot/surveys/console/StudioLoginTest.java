package io.echolot.surveys.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.echolot.testkit.Backends;
import io.echolot.testkit.Browser;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class StudioLoginTest {

  @TestHTTPResource("/")
  URI page;

  private final Browser browser = new Browser();

  @Test
  void whoLogsInSeesTheStudioAndItsSessionServesTheApi() throws Exception {
    HttpResponse<String> studio = browser.login(page, "anna");

    assertThat(studio.statusCode()).isEqualTo(200);
    assertThat(studio.uri().getPath()).isEqualTo("/studio/");
    assertThat(studio.body()).contains("<title>").contains("Echolot");
    assertThat(studio.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self' http://localhost:8082;");
    HttpResponse<String> me = browser.get(page.resolve("/v1/me"));
    assertThat(me.statusCode()).isEqualTo(200);
    assertThat(me.body()).contains("\"tenant\":\"acme\"").contains("admin");
    assertThat(browser.get(page.resolve("/v1/surveys")).statusCode()).isEqualTo(200);

    browser.get(page.resolve("/logout"));
    assertThat(browser.get(page.resolve("/v1/me")).statusCode()).isEqualTo(401);
  }

  @Test
  void anotherPageCantChangeAnythingWithTheSession() throws Exception {
    browser.login(page, "anna");
    HttpRequest.Builder delete = HttpRequest.newBuilder(page.resolve("/v1/journeys/none")).DELETE();

    assertThat(browser.send(delete.build()).statusCode()).isEqualTo(403);
    delete.header("X-Requested-With", "JavaScript");
    assertThat(browser.send(delete.build()).statusCode()).isEqualTo(204);
  }

  @Test
  void aProgramBringsAToken() {
    given()
        .auth()
        .oauth2(Tokens.of("ben"))
        .get("/v1/me")
        .then()
        .statusCode(200)
        .body("roles", hasItem("analyst"))
        .body("tenant", equalTo("acme"));
    given().get("/v1/me").then().statusCode(401).body(containsString("problems/unauthorized"));
  }
}
