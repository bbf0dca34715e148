package io.echolot.surveys.console.pass;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.testkit.Backends;
import io.echolot.testkit.Browser;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(value = FarService.class, restrictToAnnotatedClass = true)
class PassThroughTest {

  private static final String METRICS = "/console/api/metrics";

  @TestHTTPResource("/")
  URI root;

  private static RequestSpecification asBen() {
    return given().urlEncodingEnabled(false).auth().oauth2(Tokens.of("ben"));
  }

  @Test
  void aCallArrivesAsItWasMade() {
    asBen()
        .contentType("application/json")
        .body("{\"a\":1}")
        .put(METRICS + "/v1/K%C3%BCche?unit=a%2Fb&unit=c")
        .then()
        .statusCode(200)
        .header("ETag", "\"7\"")
        .body("method", equalTo("PUT"))
        .body("uri", equalTo("/v1/K%C3%BCche?unit=a%2Fb&unit=c"))
        .body("body", equalTo("{\"a\":1}"))
        .body("headers.authorization", equalTo("Bearer " + Tokens.of("ben")));
  }

  @Test
  void whatIsOfOneConnectionOrOursStaysHere() {
    Response answer =
        asBen()
            .cookie("q_session_other", "x")
            .header("Origin", "http://localhost:8081")
            .header("TE", "trailers")
            .header("Connection", "X-Once, keep-alive")
            .header("X-Once", "1")
            .get(METRICS + "/v1/scores");

    answer
        .then()
        .statusCode(200)
        .body("headers.cookie", nullValue())
        .body("headers.origin", nullValue())
        .body("headers.te", nullValue())
        .body("headers.'x-once'", nullValue());
    assertThat(answer.headers().hasHeaderWithName("Set-Cookie")).isFalse();
    assertThat(answer.headers().hasHeaderWithName("Keep-Alive")).isFalse();
    assertThat(answer.headers().getValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'");
    assertThat(answer.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
  }

  @Test
  void aSessionsTokenGoesInPlaceOfItsCookie() throws Exception {
    Browser browser = new Browser();
    browser.login(root.resolve("console/"), "anna");
    HttpResponse<String> answer = browser.get(root.resolve(METRICS + "/v1/scores"));

    JsonNode headers = ContractsJson.mapper().readTree(answer.body()).path("headers");
    assertThat(headers.path("authorization").asText()).startsWith("Bearer ey");
    assertThat(headers.has("cookie")).isFalse();

    HttpRequest.Builder change =
        HttpRequest.newBuilder(root.resolve(METRICS + "/v1/things/1")).DELETE();
    assertThat(browser.send(change.build()).statusCode()).isEqualTo(403);
    change.header("X-Requested-With", "JavaScript");
    assertThat(browser.send(change.build()).statusCode()).isEqualTo(200);
  }

  @Test
  void nobodyComesInWithoutLogin() {
    given()
        .redirects()
        .follow(false)
        .get(METRICS + "/v1/scores")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body(containsString("problems/unauthorized"));
    given().auth().oauth2("ey.none.x").get(METRICS + "/v1/scores").then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        METRICS + "/q/metrics",
        METRICS + "/v1/a%2Fb",
        METRICS + "/v1/%2e%2e/q/metrics",
        METRICS + "/v1/..;/q/metrics",
        METRICS + "//v1/scores",
        "/console/api/surveys/v1/me",
        "/console/api/",
      })
  void otherPathsLeadNowhere(String path) throws Exception {
    assertThat(status("GET " + path, "")).isEqualTo(404);
  }

  @Test
  void aWayOutOfItIsAnotherCall() throws Exception {
    // Normalised that is /openapi, which asks for a login of its own.
    assertThat(status("GET " + METRICS + "/v1/../../../../openapi", "")).isEqualTo(200);
  }

  @Test
  void whatASessionMaySendIsLimited() throws Exception {
    assertThat(status("POST " + METRICS + "/v1/x", "Content-Length: 2000000\r\n")).isEqualTo(413);
    assertThat(status("POST " + METRICS + "/v1/x", "Transfer-Encoding: chunked\r\n"))
        .isEqualTo(411);
    assertThat(status("PUT " + METRICS + "/v1/x", "")).isEqualTo(411);
    assertThat(status("PUT " + METRICS + "/v1/x", "Content-Length: 0\r\n")).isEqualTo(200);
    assertThat(status("GET " + METRICS + "/v1/x", "Transfer-Encoding: chunked\r\n")).isEqualTo(411);
  }

  /** By a socket: clients tidy paths up. */
  private int status(String call, String headers) throws Exception {
    try (Socket socket = new Socket(root.getHost(), root.getPort())) {
      socket.setSoTimeout(10_000);
      String head =
          call
              + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
              + Tokens.of("ben")
              + "\r\n"
              + headers
              + "\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      return Integer.parseInt(answer.readLine().split(" ")[1]);
    }
  }

  @Test
  void eventsComeWhenTheyHappen() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(root.resolve(METRICS + "/v1/events"))
            .header("Authorization", "Bearer " + Tokens.of("ben"))
            .header("Accept-Encoding", "gzip")
            .build();
    FarService.EVENTS.release();
    HttpResponse<InputStream> answer =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());

    assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
    try (BufferedReader events =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      assertThat(events.readLine()).isEqualTo("data: 0");
      assertThat(events.readLine()).isEmpty();
      FarService.EVENTS.release();
      assertThat(events.readLine()).isEqualTo("data: 1");
    }
  }

  @Test
  void aDownloadIsWhole() {
    assertThat(asBen().get(METRICS + "/v1/download").asByteArray())
        .hasSize(FarService.DOWNLOAD_BYTES);
  }

  @Test
  void aServiceThatIsAwayIsAProblem() {
    asBen()
        .get("/console/api/listener/v1/sources")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", "5")
        .body(containsString("problems/unavailable"));
  }
}
