package io.echolot.surveys.records.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.contracts.feedback.Response;
import java.time.Instant;

/** Responses as the log has them. */
final class Answered {

  private Answered() {}

  static Response by(String tenant, String id, String respondent, Instant at) {
    String json =
        """
        {"type":"response","tenant":"%s","id":"%s","revision":1,"surveyId":"s","surveyKey":"nps",
         "surveyVersion":1,"channel":"web","language":"en","touchpoint":"","stage":"",
         "state":"complete","answers":[{"question":"nps","kind":"nps","scale":10,"value":9,"other":""}],
         "respondent":"%s","startedAt":"%s","answeredAt":"%s","receivedAt":"%s"}"""
            .formatted(tenant, id, respondent, at, at, at);
    return (Response) ContractsJson.read(json.getBytes(UTF_8), FeedbackRecord.class);
  }
}
