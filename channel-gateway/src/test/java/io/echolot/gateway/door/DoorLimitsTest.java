package io.echolot.gateway.door;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.gateway.Fixture;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class DoorLimitsTest {

  private static final int KIB = 1024;
  private static final int PARALLEL = 60;

  @TestHTTPResource("/")
  URI gateway;

  @Inject KnownChannels channels;
  @Inject DoorFilter filter;

  private final String tenant = "t-" + Ids.next();
  private Fixture fixture;

  @BeforeEach
  void publish() {
    fixture = Fixture.publish(tenant);
    fixture.untilKnownTo(channels);
  }

  private String head(String call, String type) {
    String path =
        call.replace("KEY", fixture.webKey())
            .replace("KIOSK", fixture.kioskKey())
            .replace("SURVEY", fixture.survey())
            .replace("ID", Ids.next().toString());
    String origin = call.contains("KIOSK") ? "" : "|Origin: " + Fixture.ORIGIN;
    return path + " HTTP/1.1|Host: x" + origin + "|Content-Type: " + type;
  }

  @ParameterizedTest(name = "{0}: {1} bytes")
  @CsvSource({
    "response, 262144, PUT /v1/public/KEY/responses/ID, application/json",
    "file, 11534336, PUT /v1/public/KEY/responses/ID/files/ID, image/png",
    "kiosk, 11534336, POST /v1/public/KIOSK/responses, application/x-ndjson",
    "import, 11534336, POST /v1/responses, application/x-ndjson",
    "mentions, 4194304, POST /v1/mentions, application/json",
    "telegram, 262144, POST /v1/in/telegram/ID, application/json",
    "whatsapp, 3145728, POST /v1/in/whatsapp/ID, application/json",
    "sms, 65536, POST /v1/sms/twilio, application/x-www-form-urlencoded",
    "sms, 65536, POST /v1/in/twilio/ID, application/x-www-form-urlencoded",
    "sms, 65536, POST /v1/in/twilio/ID/status, application/x-www-form-urlencoded",
    "page, 524288, POST /s/KEY/SURVEY, application/x-www-form-urlencoded",
    "page-files, 11534336, POST /s/KEY/SURVEY, multipart/form-data; boundary=x",
    "other, 16384, POST /v1/public/KEY/access, application/json",
    "other, 16384, POST /v1/public/KEY/contacts, application/json",
    "other, 16384, POST /v1/links, application/json",
    "other, 16384, GET /v1/public/KEY/config, application/json",
    "other, 16384, GET /v1/public/KEY/token, application/json",
    "other, 16384, DELETE /v1/feedback/ID, application/json",
    "other, 16384, GET /k/KIOSK/SURVEY, application/json",
    "other, 16384, GET /l/22222222, application/json",
    "other, 16384, GET /v1/public/KEY/chat, application/json",
    "other, 16384, POST /nowhere, application/json",
  })
  void aBodyThatSaysThatItIsTooLargeIsRefusedUnread(
      String limit, long most, String call, String type) {
    try (Wire wire = new Wire(gateway)) {
      Wire.Answer answer = wire.head(head(call, type) + "|Content-Length: " + (most + 1)).answer();

      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.isProblem()).isTrue();
      assertThat(answer.body())
          .contains(
              "problems/too-large",
              "\"limit\":\"" + limit + "\"",
              "\"most\":" + most,
              "\"status\":413");
    }
  }

  @ParameterizedTest(name = "{0}: {1} bytes")
  @CsvSource({
    "response, 262144, PUT /v1/public/KEY/responses/ID, application/json",
    "mentions, 4194304, POST /v1/mentions, application/json",
    "telegram, 262144, POST /v1/in/telegram/ID, application/json",
    "sms, 65536, POST /v1/sms/twilio, application/x-www-form-urlencoded",
    "page, 524288, POST /s/KEY/SURVEY, application/x-www-form-urlencoded",
    "other, 16384, POST /v1/public/KEY/access, application/json",
    "other, 16384, DELETE /v1/feedback/ID, application/json",
    "other, 16384, GET /v1/public/KEY/chat, application/json",
  })
  void aBodyThatGrowsTooLargeIsRefusedOnceItIs(String limit, int most, String call, String type) {
    try (Wire wire = new Wire(gateway)) {
      wire.head(head(call, type) + "|Transfer-Encoding: chunked");
      wire.chunk(new byte[most]).chunk(new byte[1]);
      Wire.Answer answer = wire.answer();

      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.isProblem()).isTrue();
      assertThat(answer.body()).contains("problems/too-large", "\"limit\":\"" + limit + "\"");
      // What remains of it is dropped, and the connection goes on.
      wire.chunk(new byte[64 * KIB]).end();
      assertThat(wire.head("GET /widget/integrity.json HTTP/1.1|Host: x").answer().status())
          .isEqualTo(200);
    }
  }

  @Test
  void aFormWithFilesThatGrowsTooLargeIsCutOff() {
    try (Wire wire = new Wire(gateway)) {
      wire.head(
          head("POST /s/KEY/SURVEY", "multipart/form-data; boundary=x")
              + "|Transfer-Encoding: chunked");
      wire.chunk(
          "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\n"
              .getBytes(UTF_8));
      for (int sent = 0; sent <= 11; sent++) {
        wire.chunk(new byte[KIB * KIB]);
      }
      assertThat(wire.answer().status()).isEqualTo(413);
    }
  }

  private HttpResponse<String> byHttp2(String method, String path, String type, String body)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway.resolve(path)).header("Content-Type", type);
    if (!path.contains(fixture.kioskKey())) {
      request.header("Origin", Fixture.ORIGIN);
    }
    // The first request of a client asks for HTTP/2, the second one is.
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    client.send(
        HttpRequest.newBuilder(gateway.resolve("/widget/integrity.json")).build(),
        HttpResponse.BodyHandlers.ofString());
    HttpResponse<String> response =
        client.send(
            request.method(method, HttpRequest.BodyPublishers.ofString(body)).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
    return response;
  }

  @Test
  void byHttp2TheSameIsTakenAndRefused() throws Exception {
    String path = fixture.responsePath(Ids.next().toString());
    HttpResponse<String> large =
        byHttp2("PUT", path, "application/json", "[" + " ".repeat(256 * KIB) + "]");
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(large.body()).contains("\"limit\":\"response\"");

    String response = line(9).strip();
    String padded = response + " ".repeat(200 * KIB);
    assertThat(byHttp2("PUT", path, "application/json", padded).statusCode()).isEqualTo(202);
    String kiosk = "/v1/public/" + fixture.kioskKey() + "/responses";
    String lines = line(9) + line(11) + line(8);
    assertThat(byHttp2("POST", kiosk, "application/x-ndjson", lines).body().split("\n"))
        .hasSize(3)
        .satisfies(answers -> assertThat(answers[1]).contains("rejected"));
  }

  @Test
  void aPageCanReadThatItsResponseWasTooLarge() {
    given()
        .header("Origin", Fixture.ORIGIN)
        .contentType("application/json")
        .body("[" + " ".repeat(256 * KIB) + "]")
        .put(fixture.responsePath(Ids.next().toString()))
        .then()
        .statusCode(413)
        .header("Access-Control-Allow-Origin", Fixture.ORIGIN)
        .body("limit", equalTo("response"));
  }

  @Test
  void asMuchAsIsAllowedIsTaken() {
    String body =
        "{\"survey\":\"%s\",\"answers\":[{\"question\":\"nps\",\"value\":9}]}"
            .formatted(fixture.survey());
    given()
        .header("Origin", Fixture.ORIGIN)
        .contentType("application/json")
        .body(body + " ".repeat(256 * KIB - body.length()))
        .put(fixture.responsePath(Ids.next().toString()))
        .then()
        .statusCode(202);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{},                      | 80000 | answers[999",
        "0,                       | 120000 | answers[1999",
        "[                        | 40 | answers",
        "{\"a\":                  | 120 | answers",
        "{\"question\":\"nps\"},  | 2000 | answers",
      })
  void whatIsDearToHoldIsRefusedBeforeItIs(String part, int times, String path) {
    String body =
        "{\"survey\":\""
            + fixture.survey()
            + "\",\"answers\":["
            + part.strip().repeat(times)
            + "0]}";
    given()
        .header("Origin", Fixture.ORIGIN)
        .contentType("application/json")
        .body(body)
        .put(fixture.responsePath(Ids.next().toString()))
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations[0].field", org.hamcrest.Matchers.startsWith(path));
  }

  @Test
  void manyLargeBodiesAtOnceSlowNobodyDown() {
    List<Wire> wires = new ArrayList<>();
    byte[] objects = "{},".repeat(80 * KIB).getBytes(UTF_8);
    byte[] half = Arrays.copyOf(objects, 128 * KIB);
    try {
      for (int i = 0; i < PARALLEL; i++) {
        Wire wire = new Wire(gateway);
        wires.add(wire);
        wire.head(
            head("PUT /v1/public/KEY/responses/ID", "application/json")
                + "|Transfer-Encoding: chunked");
        wire.chunk("{\"answers\":[".getBytes(UTF_8)).chunk(half);
      }
      long started = System.nanoTime();
      given().get("/widget/integrity.json").then().statusCode(200);
      assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
      wires.forEach(wire -> wire.chunk(half));
      assertThat(wires).allSatisfy(wire -> assertThat(wire.answer().status()).isEqualTo(413));
    } finally {
      wires.forEach(Wire::close);
    }
    Awaitility.await("all of it is given back").until(() -> filter.held() == 0);
  }

  @Test
  void whatIsMoreThanIsHeldAtOnceIsToldToWait() {
    List<Wire> wires = new ArrayList<>();
    byte[] most = new byte[4096 * KIB - 1];
    try {
      for (int i = 0; i < 8; i++) {
        Wire wire = new Wire(gateway);
        wires.add(wire);
        wire.head(head("POST /v1/mentions", "application/json") + "|Transfer-Encoding: chunked")
            .chunk(most);
      }
      Awaitility.await("all of it is held").until(() -> filter.held() >= 8L * most.length);
      Wire late = new Wire(gateway);
      wires.add(late);
      Wire.Answer answer =
          late.head(head("POST /v1/mentions", "application/json") + "|Transfer-Encoding: chunked")
              .chunk(new byte[64 * KIB])
              .answer();

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.head()).contains("retry-after");
    } finally {
      wires.forEach(Wire::close);
    }
    Awaitility.await("who leaves gives it back").until(() -> filter.held() == 0);
  }

  private static String token() {
    return "|Authorization: Bearer " + Tokens.of("anna");
  }

  private String line(int score) {
    return "{\"id\":\"%s\",\"survey\":\"%s\",\"answers\":[{\"question\":\"nps\",\"value\":%d}]}\n"
        .formatted(Ids.next(), fixture.survey(), score);
  }

  @Test
  void linesAreAnsweredWhileMoreComeInOrder() {
    try (Wire wire = new Wire(gateway)) {
      wire.head(
          head("POST /v1/public/KIOSK/responses", "application/x-ndjson")
              + "|Transfer-Encoding: chunked");
      wire.chunk((line(9) + line(11)).getBytes(UTF_8));
      assertThat(wire.answeredHead()).startsWith("HTTP/1.1 200");
      String first = wire.nextChunk();
      first += first.contains("\"line\":2") ? "" : wire.nextChunk();
      assertThat(first.split("\n")[0]).contains("\"line\":1", "accepted");
      assertThat(first.split("\n")[1]).contains("\"line\":2", "rejected");

      wire.chunk(line(3).getBytes(UTF_8));
      assertThat(wire.nextChunk()).contains("\"line\":3", "accepted");
      wire.end();
      assertThat(wire.nextChunk()).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}: {2} lines")
  @CsvSource({
    "kiosk, POST /v1/public/KIOSK/responses, 1000",
    "import, POST /v1/responses, 10000",
  })
  void whoSendsMoreLinesThanAreTakenHearsWhere(String limit, String call, int most) {
    byte[] lines = "{}\n".repeat(most).getBytes(UTF_8);
    try (Wire wire = new Wire(gateway)) {
      String head = head(call, "application/x-ndjson") + token() + "|Content-Length: ";
      // All of it is sent before anything is read, as many clients do.
      String[] answers = wire.head(head + lines.length).raw(lines).answer().body().split("\n");
      assertThat(answers).hasSize(most);
      assertThat(answers[most - 1]).contains("\"line\":" + most, "\"field\":\"id\"");

      byte[] rest = "\n".repeat(64 * KIB).getBytes(UTF_8);
      wire.head(head + (lines.length + rest.length)).raw(lines).raw(rest);
      answers = wire.answer().body().split("\n");
      assertThat(answers).hasSize(most + 1);
      assertThat(answers[most])
          .contains(
              "\"line\":" + (most + 1),
              "rejected",
              "problems/too-large",
              "\"limit\":\"" + limit + "\",\"most\":" + most);
      assertThat(wire.head("GET /widget/integrity.json HTTP/1.1|Host: x").answer().status())
          .isEqualTo(200);
    }
  }

  @Test
  void aLineThatIsTooLongCostsOnlyItself() {
    String lines =
        line(9) + "{\"a\":\"" + "x".repeat(1024 * KIB) + "\"}\n" + "[".repeat(40) + "\n" + line(8);
    String[] answers =
        given()
            .contentType("application/x-ndjson")
            .body(lines.getBytes(UTF_8))
            .post("/v1/public/" + fixture.kioskKey() + "/responses")
            .then()
            .statusCode(200)
            .extract()
            .asString()
            .split("\n");

    assertThat(answers).hasSize(4);
    assertThat(answers[0]).contains("\"line\":1", "accepted");
    assertThat(answers[1])
        .contains("\"line\":2", "\"status\":413", "\"limit\":\"response\",\"most\":262144");
    assertThat(answers[2]).contains("\"line\":3", "\"status\":400", "nested deeper than 32");
    assertThat(answers[3]).contains("\"line\":4", "accepted");
  }
}
