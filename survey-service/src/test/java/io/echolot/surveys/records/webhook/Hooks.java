package io.echolot.surveys.records.webhook;

import static io.echolot.surveys.Caller.as;

import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.surveys.ResponseFixture;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** What tests of webhooks do again and again. */
public final class Hooks {

  private Hooks() {}

  /** A webhook of acme; its id and secret. */
  public static JsonPath create(String url, String events, String surveys) {
    return as("anna")
        .body(
            """
            {"url":"%s","events":%s,"surveys":%s}"""
                .formatted(url, events, surveys))
        .post("/v1/webhooks")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  public static Response response(String survey, String id, int revision, ResponseState state) {
    return ResponseFixture.response(survey, id, revision, Instant.now(), state);
  }

  public static JsonPath deliveries(String webhook, String state) {
    return as("anna")
        .queryParam("state", state)
        .get("/v1/webhooks/" + webhook + "/deliveries")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  public static void awaitDeliveries(String webhook, String state, int count) {
    soon().until(() -> deliveries(webhook, state).getList("items").size() == count);
  }

  public static ConditionFactory soon() {
    // The log is read and messages are sent in the background.
    return Awaitility.await();
  }
}
