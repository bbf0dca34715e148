package io.echolot.surveys;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;

import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is misspelt is refused by its name: passed over, it would open what should be closed. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class StrictCallsTest {

  private static final String SURVEY =
      """
      {"key":"strict","name":{"en":"x"},"languages":["en"],"timeZone":"Europe/Berlin",
       "touchpoints":[],"thanks":{"en":"x"},%s
       "questions":[{"key":"nps","kind":"nps","title":{"en":"x"}%s}]}""";
  @TestHTTPResource URI service;

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final RestAssuredConfig BYTES =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                  .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)
                  .encodeContentTypeAs("text/csv", ContentType.TEXT));
  private static final String AUDIANCE = "\"audiance\":{\"access\":\"pin\"},";
  private static final String REQURIED = ",\"requried\":true";

  @ParameterizedTest
  @CsvSource({
    "/v1/surveys, kee",
    "/v1/surveys/none, key",
    "/v1/channels, channell",
    "/v1/responses, respondant",
    "/v1/responses/export, Survey",
    "/v1/responses/tags, tags",
    "/v1/customers, attribut.plan",
    "/v1/customers/c-1, q",
    "/v1/customers/c-1/events, form",
    "/v1/invitations, custommer",
    "/v1/journeys, name",
    "/v1/journeys/x/map, lang",
    "/v1/personas, q",
    "/v1/dashboards, q",
    "/v1/segments, limit",
    "/v1/policy, utm_source",
    "/v1/templates, language",
    "/v1/webhooks, state",
    "/v1/channel-accounts, provider",
    "/v1/messages, channel",
    "/v1/alerts, state",
    "/v1/me, x"
  })
  void anUnknownParameterIsNamed(String call, String parameter) {
    as("anna")
        .queryParam(parameter, "x")
        .get(call)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations.field", contains(parameter))
        .body("violations[0].message", startsWith("is not a parameter of this call"));
  }

  @Test
  void theNearParameterIsNamed() {
    as("anna")
        .get("/v1/responses?respondant=c-1&limits=1")
        .then()
        .statusCode(400)
        .body(
            "violations.message",
            contains(
                "is not a parameter of this call; did you mean limit?",
                "is not a parameter of this call; did you mean respondent?"));
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/responses?channel=web&channel=sms, channel",
    "/v1/responses?from=2026-01-01T00:00:00Z&limit=1&from=2026-01-02T00:00:00Z, from",
    "/v1/responses/export?format=csv&format=jsonl, format",
    "/v1/customers?attribute.plan=pro&attribute.plan=basic, attribute.plan",
    "/v1/customers?q=a&q=a, q",
    "/v1/surveys?key=a&key=b, key",
    "/v1/invitations?state=open&state=expired, state"
  })
  void aParameterIsGivenOnce(String call, String parameter) {
    as("anna")
        .get(call)
        .then()
        .statusCode(400)
        .body("violations.field", contains(parameter))
        .body("violations[0].message", equalTo("must be given once"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/customers/%FC", "/v1/customers/%C3", "/v1/customers?q=%ED%A0%80"})
  void anAddressIsUtf8(String address) {
    as("anna")
        .urlEncodingEnabled(false)
        .get(address)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", equalTo("What is escaped in the address must be UTF-8."));
  }

  @ParameterizedTest
  @CsvSource({
    "post, /v1/events, application/json",
    "post, /v1/surveys, application/json",
    "post, /v1/surveys/import, application/json",
    "put, /v1/customers/strict, application/json",
    "patch, /v1/customers/strict, application/json",
    "put, /v1/segments/strict, application/json",
    "post, /v1/customers/import, application/x-ndjson",
    "post, /v1/customers/import, text/csv"
  })
  void bytesThatAreNoUtf8AreNamed(String method, String call, String type) {
    as("anna")
        .config(BYTES)
        .contentType(type)
        .body("{\"name\":\n\"M\u00fcller\"}".getBytes(WINDOWS))
        .request(method, call)
        .then()
        .statusCode(400)
        .body("violations[0].message", equalTo("must be UTF-8; 0xFC at line 2, byte 3 isn't"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBodyThatIsTooLargeIsRefusedWithItsLimit(boolean declared) throws Exception {
    byte[] body = ("{\"x\":\"" + "x".repeat(1 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve("/v1/surveys"))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Authorization", "Bearer " + Tokens.of("anna"))
            .header("Content-Type", "application/json")
            .POST(
                declared
                    ? BodyPublishers.ofByteArray(body)
                    : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .build();

    HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("problems/too-large", "\"most\":1048576");
  }

  @Test
  void aDeclaredCharsetIsHonoured() {
    as("anna")
        .config(BYTES)
        .contentType("application/json; charset=windows-1252")
        .body("{\"attributes\":{\"city\":\"K\u00f6ln \u20ac\"}}".getBytes(WINDOWS))
        .patch("/v1/customers/charset")
        .then()
        .statusCode(lessThan(300))
        .body("attributes.city", equalTo("K\u00f6ln \u20ac"));
    as("anna")
        .config(BYTES)
        .contentType("text/csv; charset=iso-8859-1")
        .body("id,city\ncharset,D\u00fcsseldorf\n".getBytes(StandardCharsets.ISO_8859_1))
        .post("/v1/customers/import")
        .then()
        .statusCode(200);
    as("ben").get("/v1/customers/charset").then().body("attributes.city", equalTo("Düsseldorf"));
    as("anna")
        .config(BYTES)
        .contentType("text/csv; charset=klingon")
        .body("id\nx\n".getBytes(WINDOWS))
        .post("/v1/customers/import")
        .then()
        .statusCode(400)
        .body("violations.field", contains("Content-Type"));
  }

  @Test
  void anUnknownMemberIsNamedWithItsPath() {
    refused("/v1/surveys", SURVEY.formatted(AUDIANCE, ""), "audiance", "audience");
    refused("/v1/surveys", SURVEY.formatted("", REQURIED), "questions[0].requried", "required");
    refused("/v1/surveys/import", SURVEY.formatted(AUDIANCE, ""), "audiance", "audience");
    refused(
        "/v1/surveys/import", SURVEY.formatted("", REQURIED), "questions[0].requried", "required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mars/Olympus", "europe/berlin", "Europe/Berlin ", "+02:00"})
  void aZoneThatIsUnknownIsRefusedWhenItIsSet(String zone) {
    String draft = SURVEY.formatted("", "").replace("Europe/Berlin", zone);
    for (String call : List.of("/v1/surveys", "/v1/surveys/import")) {
      as("anna")
          .body(draft)
          .post(call)
          .then()
          .statusCode(400)
          .body("violations.field", contains("timeZone"));
    }
    String key = "zone-" + Ids.next();
    String known = SURVEY.formatted("", "").replace("strict", key);
    var made = as("anna").body(known).post("/v1/surveys").then().statusCode(201).extract();
    as("anna")
        .header("If-Match", made.header("ETag"))
        .body(known.replace("Europe/Berlin", zone))
        .put("/v1/surveys/" + made.path("id"))
        .then()
        .statusCode(400)
        .body("violations.field", contains("timeZone"));
  }

  @Test
  void conditionsAreReadAsStrictly() {
    String misspelt =
        ",\"showIf\":{\"all\":[{\"not\":{\"ref\":\"answer.nps\",\"op\":\"less\",\"valeu\":7}}]}";
    refused(
        "/v1/surveys",
        SURVEY.formatted("", misspelt),
        "questions[0].showIf.all[0].not.valeu",
        "value");
    refused("/v1/segments/preview", "{\"condition\":{\"all\":[],\"any\":[]}}", "condition.any", "");
  }

  private static void refused(String call, String body, String field, String near) {
    as("anna")
        .body(body)
        .post(call)
        .then()
        .statusCode(400)
        .body("violations.field", contains(field))
        .body(
            "violations[0].message",
            near.isEmpty()
                ? startsWith("is unknown")
                : equalTo("is unknown; did you mean " + near + "?"));
  }

  @Test
  void aTextThatCantBeStoredIsNamed() {
    as("anna")
        .body(SURVEY.formatted("", ",\"low\":{\"en\":\"a\\u0000\"}"))
        .post("/v1/surveys")
        .then()
        .statusCode(400)
        .body("violations.field", contains("questions[0].low.en"));
    as("anna")
        .body("{\"attributes\":{\"plan\":\"a\\u0000b\"}}")
        .put("/v1/customers/strict")
        .then()
        .statusCode(400)
        .body("violations.field", contains("attributes.plan"));
  }

  @Test
  void pagesTakeWhatComes() {
    as("anna").redirects().follow(false).get("/?utm_source=mail").then().statusCode(lessThan(400));
  }
}
