package io.echolot.surveys.base.persistence;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.surveys.AtOnce;
import io.echolot.surveys.Caller;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of everything that is stored, whichever feature stores it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class StoredThingsTest {

  private static final String DIGITS = "12345678901234567890.1234567891";

  @Inject Database database;

  private static String key() {
    return "k" + UUID.randomUUID().toString().substring(0, 12);
  }

  private static String persona(String name) {
    return "{\"name\":{\"en\":\"" + name + "\"}}";
  }

  private static String journey(String name) {
    return "{\"name\":{\"en\":\""
        + name
        + "\"},\"stages\":[{\"key\":\"buy\",\"name\":{\"en\":\"Buy\"},\"touchpoints\":[]}]}";
  }

  private static String survey(String key, String title) {
    return """
        {"key":"%s","name":{"en":"S"},"languages":["en"],"touchpoints":[],
         "questions":[{"key":"size","kind":"text","title":{"en":"%s"}},
                      {"key":"why","kind":"text","title":{"en":"Why?"},
                       "showIf":{"ref":"answer.size","op":"lte","value":%s}}],
         "thanks":{"en":"!"}}"""
        .formatted(key, title, DIGITS);
  }

  private static String customer(String text) {
    return "{\"attributes\":{\"size\":" + DIGITS + ",\"note\":\"" + text + "\"}}";
  }

  private static String segment(String name) {
    return """
        {"name":{"en":"%s"},"condition":{"ref":"customer.size","op":"eq","value":%s}}"""
        .formatted(name, DIGITS);
  }

  private static String webhook(String text) {
    return """
        {"url":"https://hooks.example/x","description":"%s","events":["survey.published"]}"""
        .formatted(text);
  }

  private static String channel() {
    return "{\"channel\":\"web\",\"allowedOrigins\":[\"https://shop.example\"]}";
  }

  @Test
  void allDigitsOfANumberAreKept() {
    String json = Document.json(new AnswerValue.Decimal(new BigDecimal(DIGITS)));

    String stored =
        Database.await(
            database.read(
                session ->
                    session
                        .createNativeQuery(
                            "select cast(cast(cast(:json as text) as jsonb) as text)", String.class)
                        .setParameter("json", json)
                        .getSingleResult()));

    assertThat(stored).isEqualTo(DIGITS);
  }

  static Stream<Arguments> texts() {
    return Stream.of("\\u0000", "\\ud83d", "\\ude00x")
        .flatMap(
            text ->
                Stream.of(
                    Arguments.of("PUT", "/v1/personas/" + key(), persona("x" + text)),
                    Arguments.of("PUT", "/v1/journeys/" + key(), journey(text + "x")),
                    Arguments.of("POST", "/v1/surveys", survey(key(), text)),
                    Arguments.of("PUT", "/v1/customers/" + key(), customer(text)),
                    Arguments.of("PUT", "/v1/segments/" + key(), segment(text)),
                    Arguments.of("POST", "/v1/webhooks", webhook(text))));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void whatCannotBeStoredIsToldClearly(String method, String path, String body) {
    as("anna")
        .body(body)
        .request(method, path)
        .then()
        .statusCode(400)
        .body("type", endsWith("/invalid"));
  }

  static Stream<Arguments> things() {
    return Stream.of(
        Arguments.of("/v1/personas/" + key(), persona("P")),
        Arguments.of("/v1/journeys/" + key(), journey("J")),
        Arguments.of("/v1/customers/" + key(), customer("C")),
        Arguments.of("/v1/channels/" + key(), channel()));
  }

  @ParameterizedTest
  @MethodSource("things")
  void whoChangesWhatIsGoneDoesNotBringItBack(String path, String body) {
    Response made = as("anna").body(body).put(path);
    assertThat(made.statusCode()).isIn(200, 201);
    as("anna").delete(path).then().statusCode(204);

    as("anna")
        .header("If-Match", made.header("ETag"))
        .body(body)
        .put(path)
        .then()
        .statusCode(412)
        .body("type", endsWith("/changed-meanwhile"));
    as("ben").get(path).then().statusCode(404);
  }

  @ParameterizedTest
  @MethodSource("things")
  void twoTenantsHaveTheSameKey(String path, String body) {
    assertThat(as("anna").body(body).put(path).statusCode()).isIn(200, 201);
    assertThat(as("gina").body(body).put(path).statusCode()).isIn(200, 201);

    as("gina").delete(path).then().statusCode(204);
    as("gina").get(path).then().statusCode(404);
    as("ben").get(path).then().statusCode(200);
  }

  @Test
  void ofTwoWhoCreateTheSameAtOnceOneWins() throws InterruptedException {
    String persona = "/v1/personas/" + key();
    String journey = "/v1/journeys/" + key();
    String customer = "/v1/customers/" + key();
    String draft = survey(key(), "How large?");

    assertThat(atOnce(i -> as("anna").body(persona("P" + i)).put(persona)))
        .containsExactly(201, 428, 428, 428);
    assertThat(atOnce(i -> as("anna").body(journey("J" + i)).put(journey)))
        .containsExactly(201, 428, 428, 428);
    assertThat(atOnce(i -> as("anna").body(customer("C" + i)).put(customer)))
        .containsExactly(201, 428, 428, 428);
    assertThat(atOnce(i -> as("anna").body(draft).post("/v1/surveys")))
        .containsExactly(201, 409, 409, 409);
  }

  @Test
  void ofTwoWhoChangeTheSameAtOnceOneWins() throws InterruptedException {
    String path = "/v1/personas/" + key();
    String tag = as("anna").body(persona("P")).put(path).header("ETag");

    assertThat(atOnce(i -> as("anna").header("If-Match", tag).body(persona("P" + i)).put(path)))
        .containsExactly(200, 412, 412, 412);
  }

  private static List<Integer> atOnce(AtOnce.Deed<Response> deed) throws InterruptedException {
    List<Integer> statuses =
        new ArrayList<>(AtOnce.all(4, i -> deed.of(i)).stream().map(Response::statusCode).toList());
    Collections.sort(statuses);
    return statuses;
  }

  @Test
  void aSurveyThatCannotBePublishedLeavesNothingBehind() {
    String id = Caller.create(survey(key(), "How large?"));

    as("anna")
        .post("/v1/surveys/" + id + "/publish")
        .then()
        .statusCode(400)
        .body("detail", containsString("can't be published"));
    as("ben").get("/v1/surveys/" + id).then().body("state", equalTo("draft"));
    as("ben").get("/v1/surveys/" + id + "/versions").then().body("size()", equalTo(0));
  }
}
