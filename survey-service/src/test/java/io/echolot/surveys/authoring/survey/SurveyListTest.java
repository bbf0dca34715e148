package io.echolot.surveys.authoring.survey;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.surveys.Caller;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class SurveyListTest {

  private final String own = "l" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void aJourneyExists() {
    Caller.putJourney();
  }

  private String create(String suffix, String name, String language) {
    return Caller.create(
        """
        {"key":"%s%s","name":{"%s":"%s %s"},"languages":["%s"],"touchpoints":["checkout"],
         "questions":[{"key":"nps","kind":"nps","title":{"%s":"?"}}],"thanks":{"%s":"!"}}"""
            .formatted(own, suffix, language, name, own, language, language, language));
  }

  private ValidatableResponse list(String parameter, String value) {
    return as("ben")
        .queryParam("q", own)
        .queryParam(parameter, value)
        .get("/v1/surveys")
        .then()
        .statusCode(200);
  }

  @Test
  void pagesFollowEachOtherByTheHeaderLinkAndKeepTheirFilters() {
    List<String> keys = new ArrayList<>();
    for (String suffix : List.of("", "-b", "0", "_c", "a")) {
      create(suffix, "Page", "en");
      keys.add(own + suffix);
    }
    List<String> seen = new ArrayList<>();
    String next = "/v1/surveys?limit=2&language=EN&q=" + own;
    int pages = 0;
    while (next != null) {
      Response page = as("ben").urlEncodingEnabled(false).get(next);
      seen.addAll(page.path("draft.key"));
      String link = page.header("Link");
      next = link == null ? null : link.substring(1, link.indexOf('>'));
      pages++;
    }

    assertThat(pages).isEqualTo(3);
    assertThat(seen).containsExactlyInAnyOrderElementsOf(keys).isSorted();
  }

  @Test
  void surveysAreFoundByKeyStateLanguageAndText() {
    String published = create("-one", "100% Freude", "de");
    create("-two", "Joy", "en");
    as("anna").post("/v1/surveys/" + published + "/publish").then().statusCode(200);

    list("state", "published").body("id", contains(published));
    list("state", "draft").body("draft.key", contains(own + "-two"));
    list("language", "de").body("id", contains(published));
    list("key", own + "-two").body("draft.key", contains(own + "-two"));
    list("key", own).body("", empty());
    list("limit", "10").body("draft.key", containsInAnyOrder(own + "-one", own + "-two"));
    as("ben")
        .queryParam("q", "100% FREUDE " + own)
        .get("/v1/surveys")
        .then()
        .body("id", contains(published));
    as("ben").queryParam("q", "_% " + own).get("/v1/surveys").then().body("", empty());
    as("ben").queryParam("q", "\0").get("/v1/surveys").then().body("", empty());
    as("gina").queryParam("q", own).get("/v1/surveys").then().body("", empty());
  }

  @Test
  void anArchivedSurveyIsLeftOutAndCanBeBroughtBack() {
    String away = "/v1/surveys/" + create("-away", "Old", "en");
    create("-here", "New", "en");
    as("anna").post(away + "/publish").then().statusCode(200);
    as("anna").post(away + "/archive").then().statusCode(409);
    as("anna").post(away + "/close").then().statusCode(200);

    String tag =
        as("anna")
            .post(away + "/archive")
            .then()
            .statusCode(200)
            .body("archived", equalTo(true))
            .body("state", equalTo("closed"))
            .extract()
            .header("ETag");
    as("anna").post(away + "/archive").then().statusCode(200).header("ETag", equalTo(tag));
    list("archived", "false").body("draft.key", contains(own + "-here"));
    list("archived", "true").body("draft.key", contains(own + "-away"));
    list("limit", "10").body("draft.key", containsInAnyOrder(own + "-away", own + "-here"));
    as("ben").get(away + "/versions/1").then().statusCode(200);
    as("anna").post(away + "/publish").then().statusCode(409);

    as("anna").post(away + "/restore").then().statusCode(200).body("archived", equalTo(false));
    list("archived", "true").body("", empty());
    as("anna").post(away + "/publish").then().statusCode(200).body("version", equalTo(2));
  }

  @Test
  void onlyAdminsOfTheTenantArchive() {
    String path = "/v1/surveys/" + create("", "Mine", "en");
    for (String call : List.of("/archive", "/restore")) {
      as("ben").post(path + call).then().statusCode(403);
      as("gina").post(path + call).then().statusCode(404);
    }
  }

  @Test
  void badParametersAreNamed() {
    for (String bad : List.of("state=open", "archived=yes", "limit=501", "cursor=*")) {
      as("ben")
          .urlEncodingEnabled(false)
          .get("/v1/surveys?" + bad)
          .then()
          .statusCode(400)
          .body("violations[0].field", equalTo(bad.substring(0, bad.indexOf('='))));
    }
  }

  @Test
  void whatTheCallerHasIsNotSentAgain() {
    String path = "/v1/surveys/" + create("", "Known", "en");
    String tag = as("ben").get(path).header("ETag");
    as("ben").header("If-None-Match", tag).get(path).then().statusCode(304);
    as("anna").post(path + "/publish").then().statusCode(200);
    as("ben").header("If-None-Match", tag).get(path).then().statusCode(200);

    String version = as("ben").get(path + "/versions/1").header("ETag");
    as("ben").header("If-None-Match", version).get(path + "/versions/1").then().statusCode(304);
    as("anna").post(path + "/close").then().statusCode(200);
    as("ben").header("If-None-Match", version).get(path + "/versions/1").then().statusCode(200);
  }
}
