package io.echolot.surveys;

import io.echolot.contracts.Channel;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.QuestionKind;
import java.time.Instant;
import java.util.List;

/** Responses to acme's surveys, as they stand in the log. */
public final class ResponseFixture {

  private ResponseFixture() {}

  /** A complete one of that moment, with a score of 9. */
  public static Response response(String survey, String id, int revision, Instant at) {
    return response(survey, id, revision, at, ResponseState.COMPLETE);
  }

  /** One of that moment in that state, with a score of 9. */
  public static Response response(
      String survey, String id, int revision, Instant at, ResponseState state) {
    return new Response(
        "acme",
        id,
        revision,
        survey,
        survey,
        1,
        Channel.WEB,
        "de",
        "checkout",
        "buy",
        state,
        List.of(nps(9)),
        "",
        at,
        at,
        at);
  }

  public static Answer nps(int score) {
    return new Answer("nps", QuestionKind.NPS, 10, new AnswerValue.Score(score));
  }
}
