package io.echolot.surveys.outage;

import static io.echolot.surveys.Caller.as;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.contracts.feedback.Response;
import io.echolot.platform.Ids;
import io.echolot.surveys.ResponseFixture;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;

/** Answers of acme on their way from the log to the list. */
final class Answered {

  private final String survey = "s-" + Ids.next();

  /** Another revision of a response, for the log. */
  Response revision(String id, int revision, int score) {
    return ResponseFixture.response(survey, id, revision, Instant.now())
        .answering(List.of(ResponseFixture.nps(score)));
  }

  /** Waits until that is what is stored of it. */
  static void await(String id, int revision, int score) {
    Awaitility.await(id)
        // Clients wait longer from try to try while a backend is away.
        .untilAsserted(
            () ->
                as("anna")
                    .get("/v1/responses/" + id)
                    .then()
                    .statusCode(200)
                    .body("revision", equalTo(revision))
                    .body("answers[0].value", equalTo(score)));
  }
}
