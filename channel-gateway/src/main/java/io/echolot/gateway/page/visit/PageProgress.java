package io.echolot.gateway.page.visit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.logic.Route.Path;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.intake.answer.AnswerReader;
import io.echolot.gateway.intake.answer.Fields;
import io.echolot.platform.problem.Problem.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The way of one visitor through a survey. Pure. */
public final class PageProgress {

  private final PublishedSurvey base;
  private final PublishedSurvey survey;
  private final Visit visit;
  private final Map<String, Answer> answers = new HashMap<>();
  private final Path path;
  private final List<Question> shown;

  /**
   * The way that a visit's answers lead.
   *
   * @param survey without full quotas, see {@link PublishedSurvey#wanting}
   */
  public PageProgress(PublishedSurvey survey, Visit visit) {
    this.base = survey;
    this.survey = survey.askedIn(visit.id());
    this.visit = visit;
    Map<String, AnswerValue> values = new HashMap<>();
    visit
        .answers()
        .forEach(
            (key, answer) ->
                survey
                    .question(key)
                    .flatMap(question -> check(question, answer))
                    .ifPresent(
                        read -> {
                          answers.put(key, read);
                          values.put(key, read.value());
                        }));
    path = this.survey.route(visit.hidden()).path(values);
    shown = onIt().stream().filter(question -> !visit.skipped().contains(question.key())).toList();
  }

  /** What an answer says; empty if the question doesn't want it. */
  public static Optional<Answer> check(Question question, ObjectNode answer) {
    List<Violation> wrong = new ArrayList<>();
    Optional<Answer> read = AnswerReader.read(new Fields(answer, "", wrong), question);
    return wrong.isEmpty() ? read : Optional.empty();
  }

  public Path path() {
    return path;
  }

  /** The same survey as in the constructor. */
  public PublishedSurvey base() {
    return base;
  }

  /** The survey in this visitor's order. */
  public PublishedSurvey survey() {
    return survey;
  }

  public Visit visit() {
    return visit;
  }

  /** All questions on the way, also those that the link answered. */
  public List<Question> onIt() {
    return path.asked();
  }

  /** The question to begin with; the last one, if the link answered all. Empty for no question. */
  Optional<Question> first() {
    List<Question> all = onIt();
    return shown.stream()
        .findFirst()
        .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1)));
  }

  /** The question that follows the one that is shown; empty at the end. */
  public Optional<Question> next() {
    int here = position(visit.at());
    return shown.stream().filter(question -> position(question.key()) > here).findFirst();
  }

  /** The question before the one that is shown; empty at the beginning. */
  public Optional<Question> before() {
    int here = position(visit.at());
    return shown.stream()
        .filter(question -> position(question.key()) < here)
        .reduce((one, later) -> later);
  }

  private int position(String key) {
    for (int i = 0; i < survey.questions().size(); i++) {
      if (survey.questions().get(i).key().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the question that was shown isn't asked any more, as when a quota became full. */
  public boolean isOff() {
    return !visit.at().isEmpty() && onIt().stream().noneMatch(q -> q.key().equals(visit.at()));
  }

  /** The question that is shown; the first if that isn't asked. */
  public Optional<Question> current() {
    return onIt().stream()
        .filter(question -> question.key().equals(visit.at()))
        .findFirst()
        .or(this::first);
  }

  public Optional<Answer> answer(String key) {
    return onIt().stream().anyMatch(question -> question.key().equals(key))
        ? Optional.ofNullable(answers.get(key))
        : Optional.empty();
  }

  /** What must be answered and isn't: who changed an answer far back can have passed by it. */
  public List<Question> lacking() {
    return path.lacking(answers.keySet());
  }

  /** What is sent: answers on the way, as the intake takes them. */
  List<ObjectNode> given() {
    return path.keep(answers.values()).stream()
        .map(Answer::question)
        .map(key -> visit.answers().get(key).deepCopy().put("question", key))
        .toList();
  }
}
