package io.echolot.surveys;

import static io.restassured.RestAssured.given;

import io.echolot.testkit.Tokens;
import io.restassured.specification.RequestSpecification;

/** Requests of the demo users: anna (admin) and ben of acme, gina (admin) of globex. */
public final class Caller {

  private Caller() {}

  public static RequestSpecification as(String user) {
    return given().auth().oauth2(Tokens.of(user)).contentType("application/json");
  }

  /** Makes sure that there is a journey with the touchpoint {@code checkout}. */
  public static void putJourney() {
    if (as("anna").get("/v1/journeys/shop").statusCode() == 200) {
      return;
    }
    as("anna")
        .body(
            """
            {"name":{"en":"Shop 🛒"},"stages":[{"key":"buy","name":{"en":"Käufe 購入"},
             "touchpoints":[{"key":"checkout","name":{"en":"الدفع Kasse 😀"}}]}]}""")
        .put("/v1/journeys/shop")
        .then()
        .statusCode(201);
  }

  /** A survey of acme; its id. */
  public static String create(String draft) {
    return as("anna").body(draft).post("/v1/surveys").then().statusCode(201).extract().path("id");
  }

  /**
   * A published survey of acme, which asks one question in English, and a web channel on whose page
   * it is answered, both of that key; the survey's id.
   */
  public static String publishOnPage(String key) {
    putJourney();
    as("anna").body("{\"channel\":\"web\"}").put("/v1/channels/" + key).then().statusCode(201);
    String draft =
        """
        {"key":"%s","name":{"en":"R"},"languages":["en"],"timeZone":"UTC","touchpoints":["checkout"],
         "questions":[{"key":"nps","kind":"nps","title":{"en":"How likely?"}}],
         "thanks":{"en":"Thanks"}}"""
            .formatted(key);
    String survey = create(draft);
    as("anna").post("/v1/surveys/" + survey + "/publish").then().statusCode(200);
    return survey;
  }
}
