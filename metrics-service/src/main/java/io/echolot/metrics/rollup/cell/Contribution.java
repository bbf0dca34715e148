package io.echolot.metrics.rollup.cell;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Authorship;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.contracts.feedback.Mention;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.feedback.Writer;
import io.echolot.contracts.question.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one record of the log adds to the one cell in which it falls.
 *
 * @param writer who wrote the record
 * @param revision the record's
 * @param cell where it counts
 * @param counts what it adds
 */
public record Contribution(Writer writer, int revision, Cell cell, Counts counts) {

  /** Stands for a tombstone: what was there goes. */
  public static final Contribution ERASED =
      new Contribution(
          Writer.UNKNOWN, -1, new Cell("", new Dimensions("", "", "", "", "", ""), 0), Counts.NONE);

  public boolean isErasure() {
    return revision == ERASED.revision;
  }

  /** A response counts when it was answered, a mention when it was published. */
  public static Contribution of(FeedbackRecord record) {
    return record instanceof Response response ? of(response) : of((Mention) record);
  }

  private static Contribution of(Response response) {
    boolean complete = response.state() == ResponseState.COMPLETE;
    Map<Series, long[]> scores = new TreeMap<>(Comparator.naturalOrder());
    for (Answer answer : response.answers()) {
      if (answer.kind().isScored()
          && answer.value() instanceof AnswerValue.Score given
          && given.score() >= 0
          && given.score() < Counts.SCORES) {
        scores.computeIfAbsent(series(answer), key -> new long[Counts.SCORES])[given.score()]++;
      }
    }
    List<Series> series = new ArrayList<>(scores.keySet());
    var dimensions =
        new Dimensions(
            response.surveyKey(),
            response.touchpoint(),
            response.stage(),
            response.channel().wireName(),
            response.language(),
            response.unit());
    return new Contribution(
        response.writer(),
        response.revision(),
        cell(response, dimensions, response.answeredAt()),
        Counts.of(complete ? 1 : 0, complete ? 0 : 1, 0, series, new ArrayList<>(scores.values())));
  }

  /** Of two contributions of one record that which the log's rule prefers counts. */
  public boolean supersedes(Contribution before) {
    return authorship().supersedes(before.authorship());
  }

  private Authorship authorship() {
    return new Authorship(cell.dimensions().survey(), writer, revision);
  }

  private static Series series(Answer answer) {
    int scale = Math.min(answer.scale(), Counts.SCORES - 1);
    return new Series(answer.question(), answer.kind(), scale);
  }

  private static Contribution of(Mention mention) {
    var dimensions =
        new Dimensions(
            "",
            mention.touchpoint(),
            mention.stage(),
            mention.channel().wireName(),
            mention.language(),
            mention.unit());
    return new Contribution(
        Writer.UNKNOWN,
        mention.revision(),
        cell(mention, dimensions, mention.publishedAt()),
        Counts.of(0, 0, 1, List.of(), List.of()));
  }

  private static Cell cell(FeedbackRecord record, Dimensions dimensions, Instant at) {
    return new Cell(record.tenant(), dimensions, Slots.of(at));
  }
}
