package io.echolot.gateway.kiosk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.gateway.Fixture;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class KioskPageTest {

  private Fixture fixture;
  private String path;

  @BeforeEach
  void publish() {
    fixture = Fixture.publish("t-" + Ids.next());
    path = "/k/" + fixture.kioskKey() + "/" + fixture.survey();
    Awaitility.await("the gateway reads the topics in the background")
        .atMost(Duration.ofSeconds(20))
        .until(() -> given().get(path).statusCode() == 200);
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
    given().get("/k/" + fixture.webKey() + "/" + fixture.survey()).then().statusCode(404);
    given().get("/k/pk_none/x").then().statusCode(401);
    given().get("/k/" + fixture.kioskKey() + "/none").then().statusCode(404);
  }
}
