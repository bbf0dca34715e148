package io.echolot.surveys.survey;

import static io.restassured.RestAssured.given;

import io.echolot.testkit.Tokens;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Requests of the demo users: anna (admin) and ben of acme, gina (admin) of globex. */
public final class Caller {

  /** A login takes longer than most calls; a token lives for five minutes. */
  private static final Duration KEPT = Duration.ofMinutes(2);

  private static final Map<String, Held> TOKENS = new ConcurrentHashMap<>();

  private Caller() {}

  public static RequestSpecification as(String user) {
    Held held =
        TOKENS.compute(user, (name, old) -> old != null && old.isFresh() ? old : Held.of(name));
    return given().auth().oauth2(held.token()).contentType("application/json");
  }

  /** A journey with the touchpoint {@code checkout}. */
  public static void putJourney() {
    as("anna")
        .body(
            """
            {"name":{"en":"Shop"},"stages":[{"key":"buy","name":{"en":"Buy"},
             "touchpoints":[{"key":"checkout","name":{"en":"Checkout"}}]}]}""")
        .put("/v1/journeys/shop")
        .then()
        .statusCode(200);
  }

  /** A survey of acme; its id. */
  public static String create(String draft) {
    return as("anna").body(draft).post("/v1/surveys").then().statusCode(201).extract().path("id");
  }

  private record Held(String token, Instant since) {
    static Held of(String user) {
      return new Held(Tokens.of(user), Instant.now());
    }

    boolean isFresh() {
      return Instant.now().isBefore(since.plus(KEPT));
    }
  }
}
