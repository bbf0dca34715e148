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
}
