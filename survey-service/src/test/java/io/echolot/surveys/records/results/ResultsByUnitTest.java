package io.echolot.surveys.records.results;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.echolot.contracts.Channel;
import io.echolot.contracts.feedback.Response;
import io.echolot.platform.Ids;
import io.echolot.surveys.Caller;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lena is limited to the unit north. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ResultsByUnitTest {

  private static final int EACH = 12;

  private static final List<String> QUESTIONS =
      List.of("nps", "why", "how", "parts", "order", "visits", "day", "news");

  private final String key = "u" + Ids.next();
  private final String region = "region-" + key;
  private final String harbour = "harbour-" + key;
  private final String market = "market-" + key;
  private final String shut = "shut-" + key;
  private final String inNorth = "in-north-" + key;
  private String results;
  private int sent;

  @BeforeEach
  void aSurveyWasAnsweredInSeveralUnits() {
    Caller.putJourney();
    unit("north", "");
    unit(inNorth, "north");
    unit(region, "");
    unit(harbour, region);
    unit(market, region);
    unit(shut, region);
    String id =
        Caller.create(
            """
            {"key":"%s","name":{"en":"U"},"languages":["en"],"touchpoints":["checkout"],
             "questions":[%s],"thanks":{"en":"!"}}"""
                .formatted(key, GivenResponses.QUESTIONS));
    as("anna").post("/v1/surveys/" + id + "/publish").then().statusCode(200);
    results = "/v1/surveys/" + id + "/results";
    for (String unit : List.of(harbour, market, region, inNorth, "")) {
      answer(new GivenResponses(unit.length(), key).some(EACH, Channel.WEB), unit);
    }
    answer(new GivenResponses(9, key).some(1, Channel.WEB), harbour);
  }

  private static void unit(String unit, String parent) {
    as("anna")
        .body("{\"name\":{\"en\":\"U\"},\"parent\":\"%s\"}".formatted(parent))
        .put("/v1/units/" + unit);
  }

  private void answer(List<Response> responses, String unit) {
    responses.forEach(one -> FeedbackLog.send(one.inUnit(unit)));
    sent += responses.size();
    // The recorder reads the log in the background.
    Awaitility.await()
        .untilAsserted(() -> as("ben").get(results).then().body("funnel.started", equalTo(sent)));
  }

  private RequestSpecification asked(String user, String question) {
    return as(user).queryParam("question", question);
  }

  private JsonPath byUnit(RequestSpecification call) {
    return call.get(results + "/by-unit").then().statusCode(200).extract().jsonPath();
  }

  private static Object of(JsonPath found, String unit) {
    return found.param("key", unit).get("units.find{it.unit==key}.results");
  }

  /** What the results of that unit alone, with all below it, say of a question. */
  private Object filtered(String unit, String question) {
    return as("ben")
        .queryParam("unit", unit)
        .get(results)
        .jsonPath()
        .param("key", question)
        .get("questions.findAll{it.question.key==key}");
  }

  @Test
  void whateverAQuestionAsksAUnitIsToldAsTheResultsOfItAloneAre() {
    for (String question : QUESTIONS) {
      JsonPath stores = byUnit(asked("ben", question).queryParam("unit", region));
      assertThat(of(stores, harbour)).isEqualTo(filtered(harbour, question));
      assertThat(of(stores, market)).isEqualTo(filtered(market, question));

      JsonPath top = byUnit(asked("ben", question));
      assertThat(of(top, region)).isEqualTo(filtered(region, question));
      assertThat(of(top, "")).isEqualTo(filtered("", question));
    }
  }

  @Test
  void thoseRightBelowAreToldApartThatWithTheMostAnswersFirst() {
    asked("ben", "nps")
        .queryParam("unit", region)
        .get(results + "/by-unit")
        .then()
        .body("survey", equalTo(key))
        .body("units.unit", contains(harbour, market, region, shut))
        .body("units[0].results.n", contains(EACH + 1))
        .body("units[3].results.n", contains(0))
        .body("more", equalTo(0));
    // Nothing speaks of a leaf but itself.
    asked("ben", "nps")
        .queryParam("unit", harbour)
        .get(results + "/by-unit")
        .then()
        .body("units.unit", contains(harbour));
  }

  @Test
  void aLevelMayBeToldApartWithoutLosingWhatSpeaksOfOthersOrOfNone() {
    JsonPath stores = byUnit(asked("ben", "nps").queryParam("below", region));

    assertThat(stores.getList("units.unit")).contains(harbour, market, region, "north", "");
    assertThat(sum(stores)).isEqualTo(sent);
  }

  @Test
  void aUnitThatNobodyKnowsIsToldByItsOwnKeyAndOfVeryManyHowManyThereAre() {
    for (int i = 0; i < ResponseCounting.MOST_UNITS; i++) {
      FeedbackLog.send(one().inUnit("unknown-" + i + "-" + key));
    }
    sent += ResponseCounting.MOST_UNITS;
    answer(List.of(one(), one()), "mistyped-" + key);

    JsonPath found = byUnit(asked("ben", "nps").queryParam("below", region));

    assertThat(found.getList("units.unit"))
        .hasSize(ResponseCounting.MOST_UNITS)
        .contains("mistyped-" + key, "unknown-1-" + key)
        .doesNotContain(shut);
    // Harbour, market, region, north, none and the mistyped one are there, too; the shut one isn't.
    assertThat(found.getInt("more")).isEqualTo(7);
  }

  private Response one() {
    return new GivenResponses(sent, key).some(1, Channel.WEB).get(0);
  }

  private static int sum(JsonPath found) {
    return found.getList("units.results.n.flatten()", Integer.class).stream()
        .mapToInt(n -> n)
        .sum();
  }

  @Test
  void otherFiltersCutAndWhoIsLimitedSeesTheirUnitsAlone() {
    asked("ben", "nps")
        .queryParam("unit", region)
        .queryParam("channel", "kiosk")
        .get(results + "/by-unit")
        .then()
        .body("units.results.n.flatten().sum()", equalTo(0));

    assertThat(byUnit(asked("lena", "nps")).getList("units.unit")).isEqualTo(List.of("north"));
    asked("lena", "nps")
        .queryParam("unit", "north")
        .get(results + "/by-unit")
        .then()
        .body("units.unit", hasItem(inNorth))
        .body("units.unit", not(hasItem("")));
    asked("lena", "nps")
        .queryParam("unit", region)
        .get(results + "/by-unit")
        .then()
        .body("units", empty());
    asked("lena", "nps")
        .queryParam("below", region)
        .get(results + "/by-unit")
        .then()
        .body("units.unit", contains("north"));
    asked("gina", "nps").get(results + "/by-unit").then().statusCode(404);
  }

  @Test
  void oneQuestionIsAskedFor() {
    for (String wrong : List.of("", "?question=nobody-asks-this")) {
      as("ben")
          .get(results + "/by-unit" + wrong)
          .then()
          .statusCode(400)
          .body("violations", hasSize(1))
          .body("violations[0].field", equalTo("question"));
    }
  }
}
