package io.echolot.gateway;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.platform.Ids;
import io.echolot.testkit.ApiDocument;
import io.echolot.testkit.AuditCases;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.Management;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class OpenApiTest {

  private static final String SURVEY = "/v1/public/{publishableKey}/surveys/{surveyKey}";
  private static final String REVISION = "/v1/public/{publishableKey}/responses/{id}";
  private static final String KIOSK = "/v1/public/{publishableKey}/responses";

  /** Their own each time: the topics are other tests' too. */
  private final String key = "nps-" + Ids.next();

  /** Instead of the examples' ids, which belong to the survey of who ran this before. */
  private final String ids = UUID.randomUUID().toString().substring(0, 5);

  private final String webKey = "pk_web_" + key;
  private final String kioskKey = "pk_kiosk_" + key;
  private ApiDocument api;

  @BeforeEach
  void read() {
    api = ApiDocument.of(given().get(Management.url("/q/openapi?format=json")).asString());
  }

  @Test
  void everyCallHasExamplesAndItsProblems() {
    assertThat(api.gaps()).isEmpty();
  }

  @Test
  void ofEveryCallItWasDecidedWhatItTellsTheAuditLog() {
    assertThat(AuditCases.faults(api)).isEmpty();
  }

  @Test
  void whatTheExamplesSendIsTakenAndAnsweredAsTheySay() {
    publish();
    Awaitility.await()
        // The gateway reads the topics in the background.
        .until(() -> survey().statusCode() == 200);

    same(survey(), "get", SURVEY, 200);
    JsonNode accepted = api.responses("put", REVISION, 202).get(0);
    String path = "/v1/public/" + webKey + "/responses/" + own(accepted.path("id").asText());
    same(page().body(text(request("put", REVISION))).put(path), "put", REVISION, 202);
    String wrong = text(request("put", REVISION)).replace(":9}", ":11}");
    same(page().body(wrong).put(path), "put", REVISION, 400);
    String kiosk = "/v1/public/" + kioskKey + "/responses";
    sameLines(batch(given(), KIOSK, kiosk), KIOSK);
    sameLines(batch(as("anna"), "/v1/responses", "/v1/responses"), "/v1/responses");
    same(batch(page(), KIOSK, "/v1/public/" + webKey + "/responses"), "post", KIOSK, 403);
  }

  /** The survey of the examples, of which a web page and a kiosk may send responses. */
  private void publish() {
    ObjectNode survey = api.responses("get", SURVEY, 200).get(0).deepCopy();
    survey.put("tenant", "acme").put("id", key).put("key", key);
    survey.put("timeZone", "Europe/Berlin").put("state", "published");
    survey.putArray("touchpoints").addObject().put("key", "checkout").put("stage", "buy");
    FeedbackLog.publish(
        ContractsJson.read(survey.toString().getBytes(UTF_8), PublishedSurvey.class));
    FeedbackLog.publish(channel(Channel.KIOSK, kioskKey, List.of()));
    FeedbackLog.publish(channel(Channel.WEB, webKey, List.of(Fixture.ORIGIN)));
  }

  private static ChannelConfig channel(Channel channel, String key, List<String> origins) {
    return new ChannelConfig("acme", key, channel, key, origins, "", "", "", "", 0);
  }

  private Response survey() {
    return given().get("/v1/public/" + webKey + "/surveys/" + key);
  }

  private Response batch(RequestSpecification caller, String call, String path) {
    byte[] lines = own(request("post", call).asText()).getBytes(UTF_8);
    return caller.contentType("application/x-ndjson").body(lines).post(path);
  }

  @Test
  void mentionsAreTakenAndStrangersToldAsInTheExamples() {
    String call = "/v1/mentions";
    String body = text(request("post", call));
    var listener = given().auth().oauth2(Tokens.ofClient("social-listener"));
    same(listener.contentType("application/json").body(body).post(call), "post", call, 200);
    same(listener.contentType("application/json").body("{}").post(call), "post", call, 400);
    same(as("anna").contentType("application/json").body(body).post(call), "post", call, 403);
    same(given().get("/v1/public/pk_none/surveys/x"), "get", SURVEY, 401);
    same(
        given().contentType("application/x-www-form-urlencoded").post("/v1/sms/twilio"),
        "post",
        "/v1/sms/twilio",
        403);
  }

  private static RequestSpecification as(String user) {
    return given().auth().oauth2(Tokens.of(user));
  }

  private static RequestSpecification page() {
    return given().header("Origin", Fixture.ORIGIN).contentType("application/json");
  }

  private JsonNode request(String method, String path) {
    return api.requests(method, path).get(0);
  }

  private String text(JsonNode json) {
    return own(json.toString());
  }

  private String own(String text) {
    return text.replace("relationship-nps", key).replaceAll("\\b01a20([0-9a-f]{3}-)", ids + "$1");
  }

  private void same(Response response, String method, String path, int status) {
    assertThat(response.statusCode()).isEqualTo(status);
    // The examples are shared by calls, so they leave the path of the call out.
    JsonNode answer =
        ContractsJson.read(response.asByteArray(), ObjectNode.class).without("instance");
    String example = text(api.responses(method, path, status).get(0));
    assertThat(answer).isEqualTo(ContractsJson.read(example.getBytes(UTF_8), JsonNode.class));
  }

  private void sameLines(Response response, String path) {
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.asString().strip())
        .isEqualTo(own(api.responses("post", path, 200).get(0).asText().strip()));
  }
}
