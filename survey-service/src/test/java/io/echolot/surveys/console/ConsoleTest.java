package io.echolot.surveys.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.echolot.testkit.Backends;
import io.echolot.testkit.Browser;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a page in place of the one that Vite builds (src/test/resources). */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ConsoleTest {

  private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

  @TestHTTPResource("/")
  URI root;

  private final Browser browser = new Browser();

  @ParameterizedTest
  @ValueSource(strings = {"console", "console/", "console/surveys?q=nps", "console/surveys/v1.2"})
  void aScreensAddressSurvivesTheLogin(String address) throws Exception {
    HttpResponse<String> page = browser.login(root.resolve(address), "anna");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.uri()).isEqualTo(root.resolve(address));
    assertThat(page.body()).contains("<title>Echolot");
  }

  @Test
  void theRootLeadsToIt() throws Exception {
    assertThat(browser.login(root.resolve("console/"), "anna").statusCode()).isEqualTo(200);
    assertThat(browser.get(root).uri().getPath()).isEqualTo("/console/");
  }

  @Test
  void eachAnswerHasItsOwnNonceAndNothingUnsafe() throws Exception {
    HttpResponse<String> first = browser.login(root.resolve("console/"), "anna");
    HttpResponse<String> second = browser.get(root.resolve("console/"));

    for (HttpResponse<String> answer : List.of(first, second)) {
      assertThat(answer.headers().allValues("Content-Security-Policy"))
          .singleElement()
          .asString()
          .contains("script-src 'self';", "style-src 'self' 'nonce-" + nonce(answer) + "';")
          .doesNotContain("unsafe");
      assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }
    assertThat(nonce(first)).isNotEqualTo(nonce(second));
  }

  private static String nonce(HttpResponse<String> answer) {
    return NONCE
        .matcher(answer.body())
        .results()
        .map((MatchResult found) -> found.group(1))
        .distinct()
        .reduce((one, other) -> one + " and " + other)
        .orElseThrow();
  }

  @Test
  void whatWasBuiltIsKeptByBrowsers() {
    given()
        .get("/console/assets/app.js")
        .then()
        .statusCode(200)
        .contentType(containsString("javascript"))
        .header("Cache-Control", containsString("immutable"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/console/assets/none.js", "/console/none.png", "/console/app.html"})
  void whatIsNoFileIsAProblem(String path) {
    given()
        .redirects()
        .follow(false)
        .get(path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body(containsString("problems/not-found"));
  }
}
