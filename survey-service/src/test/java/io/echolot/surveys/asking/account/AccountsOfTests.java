package io.echolot.surveys.asking.account;

import static io.echolot.surveys.Caller.as;

import java.util.List;

/** A tenant may have 50 accounts, and tests make more. */
public final class AccountsOfTests {

  private AccountsOfTests() {}

  /** Sets one of acme's up, as the body says; its id. */
  public static String create(String body) {
    return as("anna")
        .body(body)
        .post("/v1/channel-accounts")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Opens one at Twilio that has a number, and sets it up; its id. */
  public static String createAtTwilio(String number) {
    String sid = SimulatedTwilio.newSid();
    SimulatedTwilio.open(sid).with(number);
    return create(
        """
        {"provider":"twilio","account":"%s","addresses":["%s"],"credentials":{"authToken":"%s"}}"""
            .formatted(sid, number, SimulatedTwilio.TOKEN));
  }

  /** Deletes all of acme's. */
  public static void delete() {
    List<String> ids = as("anna").get("/v1/channel-accounts").then().extract().path("id");
    ids.forEach(id -> as("anna").delete("/v1/channel-accounts/" + id).then().statusCode(204));
  }
}
