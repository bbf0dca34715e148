package io.echolot.metrics.rollup;

import io.echolot.contracts.Channel;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.QuestionKind;
import java.time.Instant;
import java.util.List;

/** Responses for tests. */
public final class Records {

  public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private Records() {}

  public static Response response(
      String tenant,
      String survey,
      String id,
      int revision,
      ResponseState state,
      Answer... answers) {
    return response(tenant, survey, id, revision, state, Channel.WEB, "buy", NOON, answers);
  }

  public static Response response(
      String tenant,
      String survey,
      String id,
      int revision,
      ResponseState state,
      Channel channel,
      String stage,
      Instant at,
      Answer... answers) {
    return new Response(
        tenant,
        id,
        revision,
        survey,
        survey,
        1,
        channel,
        "de",
        "touch-" + stage,
        stage,
        state,
        List.of(answers),
        "",
        at,
        at,
        at);
  }

  public static Answer nps(int score) {
    return new Answer("nps", QuestionKind.NPS, 10, new AnswerValue.Score(score));
  }

  public static Answer csat(int score) {
    return new Answer("csat", QuestionKind.CSAT, 5, new AnswerValue.Score(score));
  }

  public static Answer rating(int score, int scale) {
    return new Answer("stars", QuestionKind.RATING, scale, new AnswerValue.Score(score));
  }

  public static Answer why(String text) {
    return new Answer("why", QuestionKind.TEXT, 0, new AnswerValue.Text(text));
  }
}
