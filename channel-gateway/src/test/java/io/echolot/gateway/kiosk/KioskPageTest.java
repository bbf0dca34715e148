package io.echolot.gateway.kiosk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.contracts.survey.Access;
import io.echolot.contracts.survey.Audience;
import io.echolot.gateway.Fixture;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class KioskPageTest {

  private Fixture fixture;
  private String path;

  @BeforeEach
  void publish() {
    fixture = Fixture.publish("t-" + Ids.next());
    path = "/k/" + fixture.kioskKey() + "/" + fixture.survey();
    Fixture.untilRead(() -> given().get(path).statusCode() == 200);
  }

  @Test
  void thePageOffersTheSurveysLanguages() {
    Document page = Jsoup.parse(given().get(path + "?idle=5&touchpoint=checkout").asString());

    assertThat(page.select(".start").eachText()).containsExactly("Deutsch", "English");
    assertThat(page.select(".start").eachAttr("data-still"))
        .containsExactly("Sind Sie noch da?", "Are you still there?");
    assertThat(page.body().attr("data-idle")).as("at least").isEqualTo("15");
    assertThat(page.body().attr("data-touchpoint")).isEqualTo("checkout");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lang=en  | de | English,Deutsch | en",
        "lang=de  | en | Deutsch,English | de",
        "x=y      | en-GB | English,Deutsch | en",
        "lang=fr  | da | Deutsch,English | de",
        "lang=%00 | *  | Deutsch,English | de",
      })
  void thePageBeginsWithTheLanguageOfItsPlace(
      String query, String device, String order, String first) {
    Document page =
        Jsoup.parse(
            given()
                .urlEncodingEnabled(false)
                .header("Accept-Language", device)
                .get(path + "?" + query)
                .asString());

    assertThat(page.select(".start").eachText()).containsExactly(order.split(","));
    assertThat(page.select("html").attr("lang")).isEqualTo(first);
  }

  @Test
  void thePageCanBeInstalledAndItsWorkerServesIt() {
    given()
        .get(path + "/manifest.webmanifest")
        .then()
        .statusCode(200)
        .contentType("application/manifest+json")
        .body("start_url", equalTo(path))
        .body("display", equalTo("fullscreen"));
    given()
        .get(path + "/worker.js")
        .then()
        .statusCode(200)
        .header("Service-Worker-Allowed", equalTo(path))
        .contentType(containsString("javascript"));
    for (String icon : new String[] {"icon.svg", "icon-192.png", "icon-512.png"}) {
      given().get("/kiosk/" + icon).then().statusCode(200);
    }
  }

  @Test
  void onlyAKiosksKeyOpensIt() {
    says("/k/" + fixture.webKey() + "/" + fixture.survey(), 404);
    says("/k/pk_none/x", 404);
  }

  /** Whoever sets it up reads words, and no JSON. */
  private static void says(String path, int status) {
    given()
        .header("Accept-Language", "da, de-AT;q=0.9, en;q=0.1")
        .get(path)
        .then()
        .statusCode(status)
        .contentType(containsString("text/html"))
        .body(containsString("Diese Umfrage gibt es nicht."));
  }

  @Test
  void aKioskOfASurveyThatWasClosedSaysSo() {
    FeedbackLog.publish(fixture.closed(Instant.now()));
    shut(path, 410, "Diese Umfrage ist beendet.");
  }

  @Test
  void aKioskOfASurveyThatIsNotThereSaysSo() {
    shut("/k/" + fixture.kioskKey() + "/none", 404, "Diese Umfrage gibt es nicht.");
  }

  /** Nobody can begin; what was answered before is sent by the kiosk's own script. */
  private void shut(String path, int status, String said) {
    Fixture.untilRead(() -> given().get(path).statusCode() == status);

    String html =
        given()
            .header("Accept-Language", "de")
            .get(path)
            .then()
            .statusCode(status)
            .contentType(containsString("text/html"))
            .header("Refresh", "60")
            .header("Content-Security-Policy", containsString("connect-src 'self'"))
            .extract()
            .asString();
    Document page = Jsoup.parse(html);
    assertThat(page.select("h1").text()).startsWith(said);
    assertThat(page.select(".start")).isEmpty();
    assertThat(page.select("link[rel=manifest]")).isEmpty();
    assertThat(page.select("script").eachAttr("src")).containsExactly("/kiosk/kiosk.js");
    assertThat(page.body().attr("data-key")).isEqualTo(fixture.kioskKey());
    assertThat(page.select("#queued").attr("data-synced")).isEqualTo("Alles gesendet");
    assertThat(page.select("#start, #answering, #status, #still, #operator")).hasSize(5);
  }

  static Stream<Arguments> notOpen() {
    Instant ago = Instant.parse("2026-01-01T00:00:00Z");
    Instant ahead = Instant.parse("2099-07-01T06:30:00Z");
    return Stream.of(
        Arguments.of(open(ahead, null), 409, "Diese Umfrage beginnt am 1. Juli 2099, 08:30 MESZ"),
        Arguments.of(open(null, ago), 410, "Diese Umfrage ist beendet."));
  }

  private static Audience open(Instant from, Instant to) {
    return new Audience(Access.OPEN, "", from, to, 0, false, "", 100, false, List.of());
  }

  @ParameterizedTest
  @MethodSource("notOpen")
  void aKioskThatIsntOpenSaysSoAndLooksAgain(Audience audience, int status, String said) {
    FeedbackLog.publish(fixture.second(audience, "{}"));
    shut(path, status, said);
  }
}
