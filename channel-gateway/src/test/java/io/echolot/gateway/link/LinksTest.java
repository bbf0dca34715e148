package io.echolot.gateway.link;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;

import io.echolot.gateway.Fixture;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.gateway.published.PublishedSurveys;
import io.echolot.testkit.Backends;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class LinksTest {

  @Inject KnownChannels channels;
  @Inject PublishedSurveys surveys;

  private Fixture fixture;

  @BeforeEach
  void publish() {
    fixture = Fixture.publish("acme", channels, surveys);
  }

  private static RequestSpecification as(String user) {
    return given().auth().oauth2(Tokens.of(user)).contentType("application/json");
  }

  private ValidatableResponse make(String more) {
    return as("anna")
        .body(
            "{\"publishableKey\":\"%s\",\"survey\":\"%s\"%s}"
                .formatted(fixture.webKey(), fixture.survey(), more))
        .post("/v1/links")
        .then();
  }

  @Test
  void aShortLinkLeadsToThePageAndIsCounted() {
    String code =
        make(",\"query\":\"lang=de&touchpoint=checkout\"")
            .statusCode(201)
            .header("Location", matchesPattern(".*/v1/links/[2-9a-z]{8}"))
            .body("url", containsString("/l/"))
            .extract()
            .path("code");

    given()
        .redirects()
        .follow(false)
        .get("/l/" + code)
        .then()
        .statusCode(302)
        .header(
            "Location",
            endsWith(
                "/s/"
                    + fixture.webKey()
                    + "/"
                    + fixture.survey()
                    + "?lang=de&touchpoint=checkout"));
    given().get("/l/" + code.toUpperCase(java.util.Locale.ROOT)).then().statusCode(200);
    as("anna").get("/v1/links/" + code).then().statusCode(200).body("clicks", equalTo(2));
    as("anna").get("/v1/links").then().statusCode(200).body("items.code", hasItem(code));
    as("anna").delete("/v1/links/" + code).then().statusCode(204);
    given().get("/l/" + code).then().statusCode(404).contentType("text/html");
    as("anna").delete("/v1/links/" + code).then().statusCode(404);
  }

  @Test
  void aLinkLeadsNowhereElse() {
    make(",\"query\":\"x#//evil.example\"")
        .statusCode(400)
        .body("violations[0].field", equalTo("query"));
    make(",\"query\":\"x\\r\\nSet-Cookie: a=b\"").statusCode(400);
    make(",\"expires\":\"2020-01-01T00:00:00Z\"")
        .statusCode(400)
        .body("violations[0].field", equalTo("expires"));
    make(",\"expires\":\"+999999999-12-31T23:59:59Z\"")
        .statusCode(400)
        .body("violations[0].field", equalTo("expires"));
    make(",\"expires\":\"2100-01-01T00:00:00Z\"")
        .statusCode(400)
        .body("violations[0].field", equalTo("expires"));
    as("anna")
        .body("{\"publishableKey\":\"//evil.example\",\"survey\":\"../x\"}")
        .post("/v1/links")
        .then()
        .statusCode(400)
        .body("violations.field", equalTo(java.util.List.of("publishableKey", "survey")));
    given().get("/l/zzzzzzzz").then().statusCode(404);
    given().contentType("application/json").body("{}").post("/v1/links").then().statusCode(401);
  }

  @Test
  void theLinksOfOneSurveyAreListedAlone() {
    String older = make("").extract().path("code");
    publish();
    String others = make("").extract().path("code");
    String newer = make("").extract().path("code");

    String pages = "/v1/links?limit=1&survey=" + fixture.survey();
    String next =
        as("anna").get(pages).then().body("items.code", contains(newer)).extract().path("next");
    as("anna")
        .get(pages + "&cursor=" + next)
        .then()
        .body("items.code", contains(others))
        .body("next", equalTo(""));
    as("anna").get("/v1/links").then().body("items.code", hasItems(older, newer, others));
    as("gina").get(pages).then().statusCode(200).body("items", empty());
    as("anna")
        .get("/v1/links?survey=no+key")
        .then()
        .statusCode(400)
        .body("violations.field", contains("survey"));
  }

  @Test
  void pagesOfTheListFollowEachOther() {
    String older = make("").extract().path("code");
    String newer = make("").extract().path("code");

    String next =
        as("anna")
            .get("/v1/links?limit=1")
            .then()
            .body("items[0].code", equalTo(newer))
            .extract()
            .path("next");
    as("anna").get("/v1/links?limit=1&cursor=" + next).then().body("items[0].code", equalTo(older));
  }
}
