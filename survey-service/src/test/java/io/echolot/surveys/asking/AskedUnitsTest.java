package io.echolot.surveys.asking;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.customer.PersonalLink;
import io.echolot.platform.Ids;
import io.echolot.platform.secret.SignedTokens;
import io.echolot.surveys.Caller;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Whatever asks may say of which unit its answers speak. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AskedUnitsTest {

  private final String key = "u" + Ids.next();

  @Inject SignedTokens tokens;

  private static String journey(String unit) {
    return """
           {"stages":[{"key":"buy","name":{"en":"Buy"},
             "touchpoints":[{"key":"till-KEY","name":{"en":"Till"},"unit":"UNIT"}]}]}"""
        .replace("UNIT", unit);
  }

  private String survey(String logic) {
    return """
           {"key":"KEY","name":{"en":"R"},"languages":["en"],"touchpoints":["till-KEY"],
            "questions":[{"key":"nps","kind":"nps","title":{"en":"How likely?"}}],
            "thanks":{"en":"Thanks"},"logic":LOGIC}"""
        .replace("KEY", key)
        .replace("LOGIC", logic);
  }

  private void publish() {
    as("anna")
        .body(journey("hamburg").replace("KEY", key))
        .put("/v1/journeys/" + key)
        .then()
        .statusCode(201);
    String id = Caller.create(survey("{\"hidden\":[\"store\"],\"unit\":\"store\"}"));
    as("anna").post("/v1/surveys/" + id + "/publish").then().statusCode(200);
    as("ben")
        .get("/v1/surveys/" + id + "/versions/1")
        .then()
        .body("touchpoints[0].unit", equalTo("hamburg"))
        .body("logic.unit", equalTo("store"));
  }

  @Test
  void aTouchpointAndAHiddenFieldGoWithTheVersionThatIsPublished() {
    publish();
  }

  @Test
  void aHiddenFieldThatNamesTheUnitIsOneOfTheSurveys() {
    as("anna")
        .body(journey("hamburg").replace("KEY", key))
        .put("/v1/journeys/" + key)
        .then()
        .statusCode(201);
    String id = Caller.create(survey("{\"hidden\":[\"shop\"],\"unit\":\"store\"}"));

    as("anna")
        .post("/v1/surveys/" + id + "/publish")
        .then()
        .statusCode(400)
        .body("violations.field", contains("logic.unit"));
  }

  @Test
  void aUnitThatIsNoKeyIsRefusedWhereverItIsSaid() {
    as("anna")
        .body("{\"channel\":\"kiosk\",\"unit\":\"No Key\"}")
        .put("/v1/channels/" + key)
        .then()
        .statusCode(400)
        .body("violations.field", contains("unit"));
    as("anna")
        .body(journey("No Key").replace("KEY", key))
        .put("/v1/journeys/" + key)
        .then()
        .statusCode(400)
        .body("violations.field", contains("stages[0].touchpoints[0].unit"));
    as("anna")
        .body("{\"survey\":\"x\",\"page\":\"x\",\"anonymous\":1,\"unit\":\"No Key\"}")
        .post("/v1/invitations")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("unit"));
  }

  @Test
  void anInvitationCarriesItsUnitInTheSignedLink() {
    publish();
    as("anna")
        .body("{\"channel\":\"web\",\"unit\":\"kiel\"}")
        .put("/v1/channels/" + key)
        .then()
        .statusCode(201)
        .body("unit", equalTo("kiel"));

    String link =
        as("anna")
            .body(
                "{\"survey\":\"%s\",\"page\":\"%s\",\"anonymous\":1,\"unit\":\"hamburg\"}"
                    .formatted(key, key))
            .post("/v1/invitations")
            .then()
            .statusCode(200)
            .body("invited[0].unit", equalTo("hamburg"))
            .extract()
            .path("invited[0].link");

    assertThat(
            tokens.read(
                PersonalLink.PURPOSE,
                "acme",
                link.substring(link.indexOf("?t=") + 3),
                Instant.now()))
        .map(
            claims ->
                ContractsJson.mapper()
                    .convertValue(claims.get(PersonalLink.CLAIM), PersonalLink.class)
                    .unit())
        .contains("hamburg");
  }
}
