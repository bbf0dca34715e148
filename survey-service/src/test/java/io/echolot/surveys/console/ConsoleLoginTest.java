package io.echolot.surveys.console;

import static io.echolot.surveys.Caller.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ConsoleLoginTest {

  @TestHTTPResource("/console/")
  URI page;

  private final Browser browser = new Browser();

  @Test
  void whoLogsInSeesTheConsoleAndItsSessionServesTheApi() throws Exception {
    HttpResponse<String> console = browser.login(page, "anna");

    assertThat(console.statusCode()).isEqualTo(200);
    assertThat(console.uri().getPath()).isEqualTo("/console/");
    assertThat(console.body()).contains("<title>").contains("Echolot");
    assertThat(console.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
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
  void nobodyElseIsBelievedThatTlsWasUsed() {
    given()
        .redirects()
        .follow(false)
        .header("X-Forwarded-Proto", "https")
        .header("X-Forwarded-Host", "evil.example")
        .get("/console/")
        .then()
        .statusCode(302)
        .header("Location", containsString("redirect_uri=http%3A%2F%2Flocalhost"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/studio", "/studio/", "/studio/main.js", "/dashboard/", "/dashboard/x/y"})
  void bookmarksOfPagesBeforeLeadToTheConsole(String path) {
    given()
        .redirects()
        .follow(false)
        .get(path)
        .then()
        .statusCode(303)
        .header("Location", endsWith("/console/"));
  }

  @Test
  void whatElseBeginsLikeThemLeadsNowhere() {
    given().redirects().follow(false).get("/studios").then().statusCode(404);
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
        .body("tenant", equalTo("acme"))
        .body("email", equalTo("ben@acme.example"));
    as("otto")
        .get("/v1/me")
        .then()
        .statusCode(200)
        .body("roles", hasItem("operator"))
        .body("tenant", equalTo(""));
    as("nora").get("/v1/me").then().statusCode(403);
    given().get("/v1/me").then().statusCode(401).body(containsString("problems/unauthorized"));
  }
}
