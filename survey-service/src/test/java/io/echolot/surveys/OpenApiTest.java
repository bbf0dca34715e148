package io.echolot.surveys;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.platform.Ids;
import io.echolot.surveys.authoring.journey.Journey;
import io.echolot.surveys.authoring.journey.JourneyMap;
import io.echolot.surveys.authoring.persona.Persona;
import io.echolot.surveys.authoring.survey.Survey;
import io.echolot.surveys.console.dashboard.DashboardView;
import io.echolot.testkit.ApiDocument;
import io.echolot.testkit.AuditCases;
import io.echolot.testkit.Backends;
import io.echolot.testkit.Management;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class OpenApiTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String SURVEYS = "/v1/surveys";
  private static final String SURVEY = SURVEYS + "/{id}";
  private static final String IMPORT = SURVEYS + "/import";
  private static final String WEBHOOKS = "/v1/webhooks";
  private static final String ALERTS = "/v1/alerts";
  private static final String JOURNEY = "/v1/journeys/{key}";
  private static final String PERSONA = "/v1/personas/{key}";
  private static final String DASHBOARD = "/v1/dashboards/{key}";
  private static final String TEMPLATES = "/v1/templates";

  /** Its own each time: the topics are other tests' too. */
  private final String key = "nps-" + Ids.next();

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
  void whatIsAnsweredIsWholeAndOfItsType() {
    for (JsonNode example : api.responses("get", SURVEY, 200)) {
      assertThat(ApiDocument.again(example, Survey.class)).isEqualTo(example);
    }
    for (JsonNode example : api.responses("get", SURVEY + "/versions/{version}", 200)) {
      assertThat(ApiDocument.again(example, PublishedSurvey.class)).isEqualTo(example);
    }
    for (JsonNode example : api.responses("get", JOURNEY, 200)) {
      assertThat(ApiDocument.again(example, Journey.class)).isEqualTo(example);
    }
    for (JsonNode example : api.responses("get", PERSONA, 200)) {
      assertThat(ApiDocument.again(example, Persona.class)).isEqualTo(example);
    }
    for (JsonNode example : api.responses("get", DASHBOARD, 200)) {
      assertThat(ApiDocument.again(example, DashboardView.class)).isEqualTo(example);
    }
    for (JsonNode example : api.responses("get", JOURNEY + "/map", 200)) {
      assertThat(ApiDocument.again(example, JourneyMap.class)).isEqualTo(example);
    }
    for (JsonNode example : api.responses("get", "/v1/channels", 200).get(0)) {
      assertThat(ApiDocument.again(example, ChannelConfig.class)).isEqualTo(example);
    }
    for (JsonNode example : api.responses("get", "/v1/responses/{id}", 200)) {
      assertThat(ApiDocument.again(example, io.echolot.contracts.feedback.Response.class))
          .isEqualTo(example);
    }
  }

  @Test
  void aSurveyGoesTheWayOfTheExamples() {
    putJourney();
    Response created = as("anna").body(text(example("post", SURVEYS))).post(SURVEYS);
    same(created, "post", SURVEYS, 201);
    same(as("anna").body(text(example("post", SURVEYS))).post(SURVEYS), "post", SURVEYS, 409);
    String path = SURVEYS + "/" + created.path("id");
    String changed = text(example("put", SURVEY));
    same(as("anna").body(changed).put(path), "put", SURVEY, 428);
    String tag = created.header("ETag");
    same(as("anna").header("If-Match", tag).body(changed).put(path), "put", SURVEY, 200);
    same(as("anna").header("If-Match", tag).body(changed).put(path), "put", SURVEY, 412);
    same(as("anna").post(path + "/publish"), "post", SURVEY + "/publish", 200);
    same(as("ben").get(path + "/versions/1"), "get", SURVEY + "/versions/{version}", 200);
    same(as("anna").delete(path), "delete", SURVEY, 409);
    same(as("anna").post(path + "/close"), "post", SURVEY + "/close", 200);
    same(as("anna").post(path + "/close"), "post", SURVEY + "/close", 409);
  }

  private void putJourney() {
    JsonNode journey = example("put", JOURNEY);
    // Only the first of a thing is created without If-Match.
    as("anna").delete("/v1/journeys/customer").then().statusCode(204);
    whole(as("anna").body(text(journey)).put("/v1/journeys/customer"), "put", JOURNEY);
  }

  @Test
  void aJourneyWithAPersonaGoesTheWayOfTheExamples() {
    putJourney();
    as("anna").body(text(example("post", SURVEYS))).post(SURVEYS).then().statusCode(201);
    as("anna").delete("/v1/journeys/store").then().statusCode(204);
    String beate = "/v1/personas/busy-beate";
    String persona = text(example("put", PERSONA));
    as("anna").delete(beate).then().statusCode(204);
    whole(as("anna").body(persona).put(beate), "put", PERSONA);
    same(as("anna").body(persona).put(beate), "put", PERSONA, 428);
    same(as("anna").header("If-Match", "\"7\"").body(persona).put(beate), "put", PERSONA, 412);
    String store = text(api.requests("put", JOURNEY).get(1));
    Response stored = as("anna").body(store).put("/v1/journeys/store");
    assertThat(shown(answer(stored))).isEqualTo(shown(api.responses("put", JOURNEY, 200).get(1)));
    same(as("anna").body(store).put("/v1/journeys/store"), "put", JOURNEY, 428);
    same(as("anna").delete(beate), "delete", PERSONA, 409);
    ObjectNode map =
        (ObjectNode) shown(answer(as("ben").get("/v1/journeys/store/map?language=de")));
    ((ObjectNode) map.at("/stages/0/touchpoints/0/surveys/0"))
        .put("id", "01a19b45-b800-7a40-9f51-3f0d7c0b9e10");
    assertThat(map).isEqualTo(shown(api.responses("get", JOURNEY + "/map", 200).get(0)));
    same(as("ben").get("/v1/journeys/store/map?persona=carl"), "get", JOURNEY + "/map", 400);
    same(as("ben").get("/v1/personas?limit=0"), "get", "/v1/personas", 400);
  }

  @Test
  void aDashboardGoesTheWayOfTheExamples() {
    String stores = "/v1/dashboards/stores";
    String dashboard = text(example("put", DASHBOARD));
    as("anna").delete(stores).then().statusCode(204);
    whole(as("anna").body(dashboard).put(stores), "put", DASHBOARD);
    same(as("anna").body(dashboard).put(stores), "put", DASHBOARD, 428);
    same(as("anna").header("If-Match", "\"7\"").body(dashboard).put(stores), "put", DASHBOARD, 412);
    String endless = dashboard.replaceFirst("\"days\":30", "\"days\":99999");
    same(as("anna").body(endless).put(stores), "put", DASHBOARD, 400);
    whole(as("anna").get(stores), "get", DASHBOARD);
  }

  @Test
  void aDocumentGoesTheWayOfTheExamples() {
    String document = text(example("post", IMPORT));
    Response imported = as("anna").body(document).post(IMPORT);
    same(imported, "post", IMPORT, 201);
    same(as("anna").body(document).post(IMPORT), "post", IMPORT, 409);
    String path = SURVEYS + "/" + imported.path("id");
    same(as("ben").get(path + "/export"), "get", SURVEY + "/export", 200);
    String copy = text(example("post", SURVEY + "/duplicate"));
    String duplicate = path + "/duplicate";
    same(as("anna").body(copy).post(duplicate), "post", SURVEY + "/duplicate", 201);
    same(as("anna").body(named(key)).post(duplicate), "post", SURVEY + "/duplicate", 409);
    same(as("anna").body("{}").post(duplicate), "post", SURVEY + "/duplicate", 400);
  }

  private static String named(String key) {
    return JSON.objectNode().put("key", key).toString();
  }

  @Test
  void aDocumentIsRefusedAsInTheExamples() {
    ObjectNode misspelt = example("post", IMPORT).deepCopy();
    ((ObjectNode) misspelt.at("/questions/1")).put("show_if", true);
    ObjectNode other = example("post", IMPORT).deepCopy();
    other.put("$schema", "https://other.example/survey.json");

    List<JsonNode> examples = api.responses("post", IMPORT, 400);
    assertThat(shown(answer(as("anna").body(text(misspelt)).post(IMPORT))))
        .isEqualTo(shown(examples.get(0)));
    assertThat(shown(answer(as("anna").body(text(other)).post(IMPORT))))
        .isEqualTo(shown(examples.get(1)));
  }

  @Test
  void theSchemaIsOutlinedInItsExample() {
    ObjectNode schema = (ObjectNode) answer(as("ben").get(SURVEYS + "/schema"));
    JsonNode outline = schema.without(List.of("properties", "$defs"));

    assertThat(outline).isEqualTo(api.responses("get", SURVEYS + "/schema", 200).get(0));
  }

  @Test
  void aTemplateGoesTheWayOfTheExamples() {
    putJourney();
    whole(as("ben").get(TEMPLATES), "get", TEMPLATES);
    String one = TEMPLATES + "/{key}";
    String path = TEMPLATES + "/delivery-csat";
    whole(as("ben").get(path), "get", one);
    String body = example("post", one + "/surveys").toString();
    same(as("anna").body(body).post(path + "/surveys"), "post", one + "/surveys", 201);
    as("anna").body(named(key)).post(path + "/surveys").then().statusCode(201);
    same(as("anna").body(named(key)).post(path + "/surveys"), "post", one + "/surveys", 409);
    same(as("anna").body("{}").post(path + "/surveys"), "post", one + "/surveys", 400);
    same(as("ben").get(TEMPLATES + "/none"), "get", one, 404);
  }

  @Test
  void aSurveyFitsChannelsAndItsVersionsDifferAsInTheExamples() {
    putJourney();
    ObjectNode draft = example("post", SURVEYS).deepCopy();
    Response created = as("anna").body(text(draft)).post(SURVEYS);
    String path = SURVEYS + "/" + created.path("id");
    whole(as("ben").get(path + "/channels"), "get", SURVEY + "/channels");
    Response published = as("anna").post(path + "/publish");
    draft.withArray("touchpoints").add("delivery");
    ObjectNode why = (ObjectNode) draft.at("/questions/1");
    why.put("maxLength", 500).withObject("title").put("en", "Why is that?");
    String tag = published.header("ETag");
    as("anna").header("If-Match", tag).body(text(draft)).put(path).then().statusCode(200);
    as("anna").post(path + "/publish").then().statusCode(200);
    String diff = SURVEY + "/versions/{from}/diff/{to}";
    whole(as("ben").get(path + "/versions/1/diff/2"), "get", diff);
    same(as("ben").get(path + "/versions/1/diff/3"), "get", diff, 404);
  }

  /** What has no part that is another one each time. */
  private void whole(Response response, String method, String path) {
    int status = method.equals("put") ? 201 : 200;
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(answer(response)).isEqualTo(api.responses(method, path, status).get(0));
  }

  private JsonNode example(String method, String path) {
    return api.requests(method, path).get(0);
  }

  private void same(Response response, String method, String path, int status) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(shown(answer(response)))
        .isEqualTo(shown(api.responses(method, path, status).get(0)));
  }

  @Test
  void everyExampleOfAChannelIsAccepted() {
    for (JsonNode body : api.requests("put", "/v1/channels/{id}")) {
      ObjectNode own = body.deepCopy();
      // The example's key is unique in the world, and may be in use.
      own.remove("publishableKey");
      as("anna").body(text(own)).put("/v1/channels/example").then().statusCode(oneOf(200, 201));
    }
  }

  @Test
  void aWebhookGoesTheWayOfTheExamples() {
    String body = text(example("post", WEBHOOKS));
    Response created = as("anna").body(body).post(WEBHOOKS);
    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(steady(answer(created)))
        .isEqualTo(steady(api.responses("post", WEBHOOKS, 201).get(0)));
    String one = WEBHOOKS + "/{id}";
    String path = WEBHOOKS + "/" + created.path("id");
    String changed = text(example("put", one));
    same(as("anna").body(changed).put(path), "put", one, 428);
    Response put = as("anna").header("If-Match", "\"1\"").body(changed).put(path);
    assertThat(steady(answer(put))).isEqualTo(steady(api.responses("put", one, 200).get(0)));
    same(as("anna").header("If-Match", "\"1\"").body(changed).put(path), "put", one, 412);
    same(as("anna").body("{\"events\":[\"survey.closed\"]}").post(WEBHOOKS), "post", WEBHOOKS, 400);
    as("anna").delete(path).then().statusCode(204);
    same(as("anna").get(path), "get", one, 404);
  }

  @Test
  void anAlertGoesTheWayOfTheExamples() {
    String one = ALERTS + "/{id}";
    Response created = as("anna").body(text(example("post", ALERTS))).post(ALERTS);
    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(steady(answer(created)))
        .isEqualTo(steady(api.responses("post", ALERTS, 201).get(0)));
    String path = ALERTS + "/" + created.path("id");
    String changed = text(example("put", one));
    same(as("anna").body(changed).put(path), "put", one, 428);
    Response put = as("anna").header("If-Match", "\"1\"").body(changed).put(path);
    assertThat(steady(answer(put))).isEqualTo(steady(api.responses("put", one, 200).get(0)));
    same(as("anna").header("If-Match", "\"1\"").body(changed).put(path), "put", one, 412);
    as("anna").delete(path).then().statusCode(204);
    same(as("anna").get(path), "get", one, 404);
  }

  /** Without what is another one each time. */
  private JsonNode steady(JsonNode webhook) {
    return ((ObjectNode) shown(webhook)).without(List.of("secret", "createdAt"));
  }

  @Test
  void whoMayNotIsToldAsInTheExamples() {
    same(given().get(SURVEYS), "get", SURVEYS, 401);
    same(as("ben").body("{}").post(SURVEYS), "post", SURVEYS, 403);
    assertThat(shown(answer(as("nora").get(SURVEYS))))
        .isEqualTo(shown(api.responses("get", SURVEYS, 403).get(1)));
    same(as("ben").get(SURVEYS + "/none"), "get", SURVEY, 404);
    same(as("ben").queryParam("limit", "0").get("/v1/responses"), "get", "/v1/responses", 400);
  }

  private static RequestSpecification as(String user) {
    return given().auth().oauth2(Tokens.of(user)).contentType("application/json");
  }

  private String text(JsonNode body) {
    return body.toString().replace("relationship-nps", key);
  }

  private static JsonNode answer(Response response) {
    return ContractsJson.read(response.asByteArray(), JsonNode.class);
  }

  /**
   * Without what is another one each time, and the path, which examples that calls share leave out.
   */
  private JsonNode shown(JsonNode json) {
    byte[] own = text(json).getBytes(UTF_8);
    return ContractsJson.read(own, ObjectNode.class).without(List.of("id", "instance"));
  }
}
