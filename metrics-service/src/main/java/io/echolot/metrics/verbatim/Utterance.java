package io.echolot.metrics.verbatim;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Authorship;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.contracts.feedback.Mention;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.metrics.verbatim.Verbatim.Given;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that one record of the log says in words.
 *
 * @param tenant whose it is
 * @param id the record's id
 * @param authorship whose the record is, and which of their revisions
 * @param at when it was said
 * @param verbatims its texts in the survey's order; may be empty
 */
record Utterance(
    String tenant, String id, Authorship authorship, Instant at, List<Verbatim> verbatims) {

  static Utterance of(FeedbackRecord record) {
    return record instanceof Response response ? of(response) : of((Mention) record);
  }

  private static Utterance of(Response response) {
    Given score = score(response).orElse(null);
    Stream<Verbatim> answers =
        response.answers().stream()
            .flatMap(
                answer ->
                    text(answer)
                        .map(t -> verbatim(response, answer.question(), t, score))
                        .stream());
    Stream<Verbatim> remarks =
        Stream.of(response.remarks())
            .filter(text -> !text.isBlank())
            .map(text -> verbatim(response, "", text, score));
    List<Verbatim> verbatims = Stream.concat(answers, remarks).toList();
    return new Utterance(
        response.tenant(), response.id(), response.authorship(), response.answeredAt(), verbatims);
  }

  /** What was written in own words: a text, or what else was meant by a choice. */
  private static Optional<String> text(Answer answer) {
    String words =
        answer.kind() == QuestionKind.TEXT && answer.value() instanceof AnswerValue.Text text
            ? text.text()
            : answer.other();
    return words.isBlank() ? Optional.empty() : Optional.of(words);
  }

  private static Optional<Given> score(Response response) {
    for (Answer answer : response.answers()) {
      if (answer.kind().isScored() && answer.value() instanceof AnswerValue.Score score) {
        return Optional.of(new Given(answer.kind(), score.score(), answer.scale()));
      }
    }
    return Optional.empty();
  }

  private static Verbatim verbatim(Response response, String question, String text, Given score) {
    return new Verbatim(
        response.id(),
        Verbatim.Kind.RESPONSE,
        response.surveyKey(),
        question,
        text,
        response.channel().wireName(),
        response.touchpoint(),
        response.stage(),
        response.language(),
        score,
        "",
        "",
        response.answeredAt(),
        response.unit());
  }

  private static Utterance of(Mention mention) {
    var verbatim =
        new Verbatim(
            mention.id(),
            Verbatim.Kind.MENTION,
            "",
            "",
            mention.text(),
            mention.channel().wireName(),
            mention.touchpoint(),
            mention.stage(),
            mention.language(),
            null,
            mention.url(),
            mention.author(),
            mention.publishedAt(),
            mention.unit());
    List<Verbatim> verbatims = mention.text().isBlank() ? List.of() : List.of(verbatim);
    return new Utterance(
        mention.tenant(), mention.id(), mention.authorship(), mention.publishedAt(), verbatims);
  }
}
