package io.echolot.surveys.authoring.journey;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.echolot.surveys.Caller;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class JourneysTest {

  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final String path = "/v1/journeys/way-" + run;
  private final String persona = "beate-" + run;
  private final String survey = "nps-" + run;

  private String body(String touchpoint) {
    return """
        {"name":{"en":"Way %s"},"personas":["%s"],"stages":[{"key":"buy","name":{"en":"Buy"},
         "touchpoints":[{"key":"till-%s","name":{"en":"Till","de":"Kasse"}%s}]}]}"""
        .formatted(run, persona, run, touchpoint);
  }

  private String asking() {
    return """
        ,"kind":"offline","channel":"in_person","owner":"Kim","emotions":{"%s":-1},
        "surveys":[{"survey":"%s","questions":["nps"]}]"""
        .formatted(persona, survey);
  }

  private void aPersonaExists() {
    as("anna")
        .body("{\"name\":{\"en\":\"Beate\"}}")
        .put("/v1/personas/" + persona)
        .then()
        .statusCode(201);
  }

  private String aSurveyExists() {
    return Caller.create(
        """
        {"key":"%s","name":{"en":"Relationship"},"languages":["en"],
         "questions":[{"key":"nps","kind":"nps","title":{"en":"هل توصي بنا؟ 😀"}}]}"""
            .formatted(survey));
  }

  private static ValidatableResponse put(String path, String tag, String body) {
    var caller = as("anna").body(body);
    return (tag.isEmpty() ? caller : caller.header("If-Match", tag)).put(path).then();
  }

  @Test
  void twoWhoChangeAMapDontOverwriteEachOther() {
    aPersonaExists();
    String first = put(path, "", body("")).statusCode(201).extract().header("ETag");

    put(path, "", body("")).statusCode(428);
    put(path, "next", body("")).statusCode(428);
    String second =
        put(path, first, body(",\"owner\":\"Kim\"")).statusCode(200).extract().header("ETag");
    put(path, first, body(",\"owner\":\"Lee\"")).statusCode(412);

    as("ben").get(path).then().header("ETag", second).body(owner(), equalTo("Kim"));
    put(path + "-none", "\"1\"", body("")).statusCode(412);
  }

  private static String owner() {
    return "stages[0].touchpoints[0].owner";
  }

  @Test
  void whoHasAMapIsNotSentItAgain() {
    aPersonaExists();
    String tag = put(path, "", body("")).extract().header("ETag");

    as("ben").header("If-None-Match", tag).get(path).then().statusCode(304).header("ETag", tag);
    as("ben").header("If-None-Match", "\"77\"").get(path).then().statusCode(200);
  }

  @Test
  void whatIsNamedMustBeThere() {
    put(path, "", body(asking()))
        .statusCode(400)
        .body("violations.field", hasItem("personas[0]"))
        .body("violations.field", hasItem("stages[0].touchpoints[0].surveys[0].survey"));
    put(path, "", body(asking().replace(survey, "\\u0000"))).statusCode(400);
    as("ben").get(path).then().statusCode(404);
    as("ben").urlEncodingEnabled(false).get("/v1/journeys/%00").then().statusCode(404);
    as("anna").urlEncodingEnabled(false).delete("/v1/personas/%00").then().statusCode(204);
    put(path, "", body(",\"channel\":\"pigeon\""))
        .statusCode(400)
        .body("violations[0].field", equalTo("stages[0].touchpoints[0].channel"));
  }

  @Test
  void aMapTellsWhatIsAskedWhereAndReportsWhatHasGone() {
    aPersonaExists();
    String id = aSurveyExists();
    String tag = put(path, "", body(asking())).statusCode(201).extract().header("ETag");

    as("ben")
        .get(path + "/map?language=de&persona=" + persona)
        .then()
        .statusCode(200)
        .body("personas.name", equalTo(List.of("Beate")))
        .body("stages[0].touchpoints[0].name", equalTo("Kasse"))
        .body("stages[0].touchpoints[0].kind", equalTo("offline"))
        .body("stages[0].touchpoints[0].emotions." + persona, equalTo(-1))
        .body(asked() + ".title", equalTo("Relationship"))
        .body(asked() + ".questions[0].title", equalTo("هل توصي بنا؟ 😀"));
    as("ben").get(path + "/map?persona=carl").then().statusCode(400);
    as("anna").delete("/v1/surveys/" + id).then().statusCode(204);
    as("ben")
        .header("Accept-Language", "de-DE")
        .get(path + "/map")
        .then()
        .statusCode(200)
        .body("stages[0].touchpoints[0].name", equalTo("Kasse"))
        .body(asked() + ".missing", equalTo(true))
        .body(asked() + ".title", equalTo(survey));

    put(path, tag, body(asking().replace("Kim", "Lee"))).statusCode(200);
    as("ben").get(path).then().body(owner(), equalTo("Lee"));
  }

  private static String asked() {
    return "stages[0].touchpoints[0].surveys[0]";
  }

  @Test
  void aListIsReadPageByPageAndFiltered() {
    aPersonaExists();
    for (String end : List.of("-a", "-b", "-c")) {
      put(path + end, "", body("")).statusCode(201);
    }
    put(path + "-d", "", "{\"name\":{\"de\":\"Weg ÄRGER_%s\"}}".formatted(run)).statusCode(201);

    assertThat(keys("/v1/journeys?limit=1&persona=" + persona))
        .containsExactly(key("-a"), key("-b"), key("-c"));
    assertThat(keys("/v1/journeys?q=ärger_" + run)).containsExactly(key("-d"));
    assertThat(keys("/v1/journeys?q=WAY-" + run + "-B")).containsExactly(key("-b"));
    assertThat(keys("/v1/journeys?q=%25")).isEmpty();
    assertThat(keys("/v1/journeys?q=%00")).isEmpty();
    assertThat(keys("/v1/journeys?persona=%00")).isEmpty();
    as("ben").get("/v1/journeys?cursor=!").then().statusCode(400);
    as("ben").get("/v1/journeys?limit=0").then().statusCode(400);
  }

  private String key(String end) {
    return "way-" + run + end;
  }

  /** Follows the links from page to page. */
  private static List<String> keys(String first) {
    List<String> keys = new ArrayList<>();
    String page = first;
    while (page != null) {
      Response response = as("ben").urlEncodingEnabled(false).get(page);
      assertThat(response.statusCode()).isEqualTo(200);
      keys.addAll(response.path("key"));
      Matcher next = NEXT.matcher(String.valueOf(response.header("Link")));
      page = next.find() ? next.group(1) : null;
    }
    return keys;
  }

  @Test
  void anotherTenantSeesAndNamesNothingOfIt() {
    aPersonaExists();
    aSurveyExists();
    put(path, "", body("")).statusCode(201);

    as("gina").get(path).then().statusCode(404);
    as("gina").get(path + "/map").then().statusCode(404);
    as("gina").get("/v1/journeys?q=" + run).then().body("$", hasSize(0));
    as("gina").delete(path).then().statusCode(204);
    as("gina").body(body(asking())).put(path).then().statusCode(400).body("violations", hasSize(2));
    as("ben").get(path).then().statusCode(200).body("personas[0]", equalTo(persona));
    as("ben").body(body("")).put(path).then().statusCode(403);
  }

  @Test
  void aMapWithoutTheNewFieldsHasNoneOfThem() {
    put(path, "", "{\"stages\":[{\"key\":\"buy\",\"touchpoints\":[{\"key\":\"x-" + run + "\"}]}]}")
        .statusCode(201)
        .body("personas", nullValue())
        .body("stages[0].touchpoints[0].kind", nullValue());
  }
}
