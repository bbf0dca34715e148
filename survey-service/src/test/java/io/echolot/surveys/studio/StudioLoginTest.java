package io.echolot.surveys.studio;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.echolot.testkit.Backends;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class StudioLoginTest {

  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

  @TestHTTPResource("/")
  URI page;

  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new LoopbackCookies())
          .followRedirects(HttpClient.Redirect.ALWAYS)
          .build();

  /** Like browsers, and unlike Java, trusts loopback with cookies that are marked as secure. */
  private static final class LoopbackCookies extends CookieManager {

    @Override
    public void put(URI uri, Map<String, List<String>> headers) throws IOException {
      Map<String, List<String>> plain = new HashMap<>(headers);
      plain.replaceAll(
          (name, values) ->
              values.stream().map(value -> value.replaceAll("(?i);\\s*secure", "")).toList());
      super.put(uri, plain);
    }
  }

  private HttpResponse<String> get(URI uri) throws Exception {
    return browser.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> login(String user) throws Exception {
    Matcher form = FORM.matcher(get(page).body());
    assertThat(form.find()).as("Keycloak's login form").isTrue();
    String body =
        "username=" + user + "&password=" + URLEncoder.encode("echolot", StandardCharsets.UTF_8);
    HttpRequest post =
        HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build();
    return browser.send(post, BodyHandlers.ofString());
  }

  @Test
  void whoLogsInSeesTheStudioAndItsSessionServesTheApi() throws Exception {
    HttpResponse<String> studio = login("anna");

    assertThat(studio.statusCode()).isEqualTo(200);
    assertThat(studio.uri().getPath()).isEqualTo("/studio/");
    assertThat(studio.body()).contains("<title>").contains("Echolot");
    assertThat(studio.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self' http://localhost:8082;");
    HttpResponse<String> me = get(page.resolve("/v1/me"));
    assertThat(me.statusCode()).isEqualTo(200);
    assertThat(me.body()).contains("\"tenant\":\"acme\"").contains("admin");
    assertThat(get(page.resolve("/v1/surveys")).statusCode()).isEqualTo(200);

    get(page.resolve("/logout"));
    assertThat(get(page.resolve("/v1/me")).statusCode()).isEqualTo(401);
  }

  @Test
  void anotherPageCantChangeAnythingWithTheSession() throws Exception {
    login("anna");
    HttpRequest.Builder delete = HttpRequest.newBuilder(page.resolve("/v1/journeys/none")).DELETE();

    assertThat(browser.send(delete.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    delete.header("X-Requested-With", "JavaScript");
    assertThat(browser.send(delete.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(204);
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
