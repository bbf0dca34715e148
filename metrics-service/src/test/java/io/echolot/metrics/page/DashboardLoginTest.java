package io.echolot.metrics.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.echolot.testkit.Backends;
import io.echolot.testkit.Browser;
import io.echolot.testkit.Management;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class DashboardLoginTest {

  @TestHTTPResource("/")
  URI page;

  private final Browser browser = new Browser();

  @Test
  void whoLogsInSeesThePageAndItsSessionServesTheApi() throws Exception {
    HttpResponse<String> dashboard = browser.login(page, "anna");

    assertThat(dashboard.statusCode()).isEqualTo(200);
    assertThat(dashboard.uri().getPath()).isEqualTo("/");
    assertThat(dashboard.body()).contains("<title>").contains("Echolot");
    assertThat(dashboard.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
    HttpResponse<String> me = browser.get(page.resolve("/v1/me"));
    assertThat(me.statusCode()).isEqualTo(200);
    assertThat(me.body()).contains("\"tenant\":\"acme\"").contains("admin");
    assertThat(browser.get(page.resolve("/v1/scores")).statusCode()).isEqualTo(200);

    assertThat(browser.get(page.resolve("/openapi")).body()).contains("/v1/scores");

    browser.get(page.resolve("/logout"));
    assertThat(browser.get(page.resolve("/v1/me")).statusCode()).isEqualTo(401);
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

  @Test
  void theApiDocumentIsForThoseWhoMayCall() {
    String document =
        given()
            .auth()
            .oauth2(Tokens.of("ben"))
            .get("/openapi")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    given().get(Management.url("/q/openapi?format=json")).then().body(equalTo(document));
    given().redirects().follow(false).get("/openapi").then().statusCode(302);
  }

  @Test
  void nobodyElseIsBelievedThatTlsWasUsed() {
    given()
        .redirects()
        .follow(false)
        .header("X-Forwarded-Proto", "https")
        .header("X-Forwarded-Host", "evil.example")
        .get("/")
        .then()
        .statusCode(302)
        .header("Location", containsString("redirect_uri=http%3A%2F%2Flocalhost"));
  }

  @Test
  void whatIsForOperatorsIsNotWherePeopleCall() {
    for (String path : List.of("/q/health", "/q/health/ready", "/q/metrics", "/q/openapi")) {
      given().get(path).then().statusCode(404);
      given().auth().oauth2(Tokens.of("anna")).get(path).then().statusCode(404);
    }
  }

  @Test
  void theProbesTellThatItIsReady() {
    given().get(Management.url("/q/health/live")).then().statusCode(200);
    given().get(Management.url("/q/health/ready")).then().statusCode(200);
    given().get(Management.url("/q/health/started")).then().statusCode(200);
    given()
        .get(Management.url("/q/openapi"))
        .then()
        .statusCode(200)
        .body(containsString("/v1/scores"));
  }
}
