package io.echolot.surveys;

import static io.echolot.surveys.Caller.as;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people write is stored by every call and comes back as it was. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class WorldTextsTest {

  private final String key = "w" + Ids.next();

  static List<String> texts() {
    return WorldTexts.ALL;
  }

  @BeforeEach
  void aJourneyExists() {
    Caller.putJourney();
  }

  private ValidatableResponse put(String path, String body, String text) {
    return as("anna")
        .body(body.replace("KEY", key).replace("TEXT", WorldTexts.quoted(text)))
        .put(path.replace("KEY", key))
        .then();
  }

  private ValidatableResponse post(String path, String body, String text) {
    return as("anna")
        .body(body.replace("KEY", key).replace("TEXT", WorldTexts.quoted(text)))
        .post(path.replace("KEY", key))
        .then();
  }

  private static ValidatableResponse get(String path) {
    return as("ben").get(path).then().statusCode(200);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void surveysKeepIt(String text) {
    String draft =
        """
        {"key":"KEY","name":{"en":"TEXT"},"languages":["en"],"touchpoints":["checkout"],
         "questions":[{"key":"nps","kind":"nps","title":{"en":"TEXT"},"low":{"en":"TEXT"}},
          {"key":"how","kind":"single_choice","title":{"en":"TEXT"},"choices":[
           {"key":"a","label":{"en":"TEXT"}},{"key":"b","label":{"en":"B"}}]}],
         "thanks":{"en":"TEXT"},"logic":{"ends":[{"key":"e","text":{"en":"TEXT"},
         "when":{"ref":"answer.nps","op":"eq","value":1}}]}}""";
    String id = post("/v1/surveys", draft, text).statusCode(201).extract().path("id");
    as("anna").post("/v1/surveys/" + id + "/publish").then().statusCode(200);

    get("/v1/surveys/" + id)
        .body("draft.name.en", equalTo(text))
        .body("draft.questions[1].choices[0].label.en", equalTo(text))
        .body("draft.logic.ends[0].text.en", equalTo(text));
    get("/v1/surveys/" + id + "/versions/1").body("questions[0].low.en", equalTo(text));
    String document = get("/v1/surveys/" + id + "/export").extract().asString();
    as("gina")
        .body(document)
        .post("/v1/surveys/import")
        .then()
        .statusCode(201)
        .body("draft.questions[0].title.en", equalTo(text));
    as("ben").queryParam("q", text).get("/v1/surveys").then().body("[0].draft.key", equalTo(key));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void peopleKeepIt(String text) {
    put(
            "/v1/customers/KEY",
            """
            {"attributes":{"city":"TEXT"},"identities":[{"kind":"external","value":"TEXTKEY"}]}""",
            text)
        .statusCode(201);
    String event =
        "{\"id\":\"%s\",\"customer\":\"KEY\",\"name\":\"order\",\"at\":\"%s\",\"properties\":{\"a\":\"TEXT\"}}";
    post("/v1/events", event.formatted(Ids.next(), Instant.now()), text).statusCode(201);
    put(
            "/v1/segments/KEY",
            """
            {"name":{"en":"TEXT"},"condition":{"ref":"customer.city","op":"eq","value":"TEXT"}}""",
            text)
        .statusCode(201);
    put("/v1/personas/KEY", "{\"name\":{\"en\":\"TEXT\"},\"goals\":[{\"en\":\"TEXT\"}]}", text)
        .statusCode(201);
    put(
            "/v1/journeys/KEY",
            """
            {"name":{"en":"TEXT"},"stages":[{"key":"s","name":{"en":"TEXT"},"touchpoints":[
              {"key":"KEY","name":{"en":"TEXT"},"owner":"TEXT"}]}]}""",
            text)
        .statusCode(201);

    get("/v1/customers/" + key)
        .body("attributes.city", equalTo(text))
        .body("identities[0].value", equalTo(text + key));
    get("/v1/customers/" + key + "/events").body("[0].properties.a", equalTo(text));
    get("/v1/segments/" + key).body("name.en", equalTo(text));
    get("/v1/personas/" + key).body("goals[0].en", equalTo(text));
    get("/v1/journeys/" + key).body("stages[0].touchpoints[0].owner", equalTo(text));
    as("ben")
        .queryParam("attribute.city", text)
        .queryParam("q", text + key)
        .get("/v1/customers")
        .then()
        .body("id", equalTo(List.of(key)));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aPseudonymMayBeIt(String text) {
    String id = text + key;
    as("anna").body("{}").put("/v1/customers/{id}", id).then().statusCode(201);

    as("ben").get("/v1/customers/{id}", id).then().statusCode(200).body("id", equalTo(id));
  }
}
