package io.echolot.gateway.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.gateway.intake.IntakeOutcome;
import io.echolot.gateway.intake.json.Adjustment;
import io.echolot.gateway.page.draw.StepView;
import io.echolot.gateway.page.form.AnswerHints;
import io.echolot.gateway.page.form.AnswerHints.Wrong;
import io.echolot.gateway.page.form.FormReader;
import io.echolot.gateway.page.language.PageTexts;
import io.echolot.gateway.page.visit.PageProgress;
import io.echolot.gateway.page.visit.Visit;
import io.echolot.gateway.page.visit.VisitRecorder;
import io.echolot.gateway.page.visit.VisitTokens;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Leads a visitor from one step of a survey to the next. */
@ApplicationScoped
class Steps {

  private static final String RETRY_AFTER = "Retry-After";

  /** The field that people neither see nor hear; called like one that machines like to fill in. */
  private static final String TRAP = "website";

  private static final List<Integer> FOR_NOW =
      List.of(
          Response.Status.TOO_MANY_REQUESTS.getStatusCode(),
          Response.Status.SERVICE_UNAVAILABLE.getStatusCode());

  private final Pages pages;
  private final VisitRecorder keeping;
  private final VisitTokens tokens;
  private final Notices notices;

  Steps(Pages pages, VisitRecorder keeping, VisitTokens tokens, Notices notices) {
    this.pages = pages;
    this.notices = notices;
    this.keeping = keeping;
    this.tokens = tokens;
  }

  /** The first step; the end of a survey that asks this visitor nothing. */
  ResponseBuilder begin(String key, PageProgress way, StepView.Widget widget) {
    return way.current()
        .map(
            question ->
                pages.step(
                    way,
                    new Pages.Step(key, question, Pages.before(way, question), List.of(), widget)))
        .orElseGet(() -> pages.end(way));
  }

  /**
   * A step back. What was filled in stays, if it is an answer; nothing is sent.
   *
   * @param form what the form holds
   */
  ResponseBuilder back(String key, PageProgress way, Map<String, List<String>> form) {
    Question here = way.current().orElseThrow();
    if (way.isOff()) {
      return show(key, way, way.before().orElse(here));
    }
    Optional<ObjectNode> answer = answer(way, here, form);
    PageProgress kept =
        answer.filter(given -> PageProgress.check(here, given).isPresent()).isPresent()
            ? answering(way, here, answer)
            : way;
    return show(key, kept, kept.before().orElse(here));
  }

  /** A step on: the answer is checked, sent, and the next question shown. */
  Uni<ResponseBuilder> on(
      ChannelConfig channel, String key, PageProgress way, Map<String, List<String>> form) {
    Question here = way.current().orElseThrow();
    if (way.isOff()) {
      // What is in the form answers a question that isn't asked any more, and no other one.
      return goOn(channel, key, way, way, here, form);
    }
    Optional<ObjectNode> answer = answer(way, here, form);
    List<Wrong> wrong = new AnswerHints(way.visit().language()).wrong(here, answer);
    PageProgress after = answering(way, here, answer);
    if (wrong.isEmpty() && tokens.isTooLong(way.survey().tenant(), key, after.visit())) {
      wrong = List.of(new Wrong("", PageTexts.of(way.visit().language()).get("tooMuch")));
    }
    if (!wrong.isEmpty()) {
      return Uni.createFrom().item(again(key, way, here, form, wrong));
    }
    return goOn(channel, key, way, after, here, form);
  }

  private Uni<ResponseBuilder> goOn(
      ChannelConfig channel,
      String key,
      PageProgress way,
      PageProgress after,
      Question here,
      Map<String, List<String>> form) {
    Optional<Question> next = after.next();
    List<Question> lacking = after.lacking();
    if (next.isEmpty() && !lacking.isEmpty()) {
      return Uni.createFrom().item(show(key, after, lacking.get(0)));
    }
    return keeping
        .keep(
            channel,
            after,
            next.isEmpty() ? ResponseState.COMPLETE : ResponseState.PARTIAL,
            String.join("", form.getOrDefault(TRAP, List.of())))
        .map(
            outcome ->
                outcome
                    .flatMap(what -> untaken(key, after, what))
                    .or(() -> next.map(question -> show(key, after, question)))
                    .orElseGet(() -> pages.end(after)))
        .onFailure(Steps::isForNow)
        .recoverWithItem(failure -> later(key, way, here, form, (HttpProblem) failure));
  }

  /** Why the survey ends here, or what must be answered again; empty if all was taken. */
  private Optional<ResponseBuilder> untaken(String key, PageProgress way, IntakeOutcome outcome) {
    return outcome instanceof IntakeOutcome.Refused refused
        ? Optional.of(notices.of(refused.refusal(), way.survey(), way.visit().language()))
        : mend(key, way, outcome.orProblem().adjusted());
  }

  /** The question whose answer wasn't taken, to be answered again; empty if all were. */
  private Optional<ResponseBuilder> mend(String key, PageProgress way, List<Adjustment> adjusted) {
    return adjusted.stream()
        .flatMap(
            one ->
                way.onIt().stream()
                    .filter(question -> question.key().equals(one.question()))
                    .map(question -> asked(key, way, question, one)))
        .findFirst();
  }

  private ResponseBuilder asked(
      String key, PageProgress way, Question question, Adjustment adjusted) {
    String why = adjusted.change() == Adjustment.Change.PARTIAL ? "required" : "check";
    Map<String, List<String>> filled =
        question.kind() == QuestionKind.FILE ? Map.of() : Pages.before(way, question);
    Wrong wrong = new Wrong("", PageTexts.of(way.visit().language()).get(why));
    return again(key, answering(way, question, Optional.empty()), question, filled, List.of(wrong));
  }

  /** Files that were sent before stay until others are sent: a browser can't fill them in again. */
  private static Optional<ObjectNode> answer(
      PageProgress way, Question question, Map<String, List<String>> form) {
    Optional<ObjectNode> given = new FormReader(form, way.visit().language()).read(question);
    return given.isEmpty() && question.kind() == QuestionKind.FILE
        ? Optional.ofNullable(way.visit().answers().get(question.key()))
        : given;
  }

  /** The same step again, for its files weren't taken. */
  ResponseBuilder refused(String key, PageProgress way, HttpProblem problem) {
    String why = Notices.words(problem, way.visit().language(), "check");
    return again(key, way, way.current().orElseThrow(), Map.of(), List.of(new Wrong("", why)));
  }

  private static PageProgress answering(
      PageProgress way, Question question, Optional<ObjectNode> answer) {
    Visit visit = way.visit().at(question.key()).answering(question.key(), answer.orElse(null));
    return new PageProgress(way.base(), visit);
  }

  private ResponseBuilder show(String key, PageProgress way, Question question) {
    return pages.step(
        way, new Pages.Step(key, question, Pages.before(way, question), List.of(), null));
  }

  private ResponseBuilder again(
      String key,
      PageProgress way,
      Question here,
      Map<String, List<String>> form,
      List<Wrong> wrong) {
    return pages.step(way, new Pages.Step(key, here, form, wrong, null));
  }

  private static boolean isForNow(Throwable failure) {
    return failure instanceof HttpProblem problem && FOR_NOW.contains(problem.getStatusCode());
  }

  /** Nothing was stored; the same form can be sent again. */
  private ResponseBuilder later(
      String key,
      PageProgress way,
      Question here,
      Map<String, List<String>> form,
      HttpProblem problem) {
    Wrong busy = new Wrong("", PageTexts.of(way.visit().language()).get("unavailable"));
    return again(key, way, here, form, List.of(busy))
        .status(problem.getStatusCode())
        .header(RETRY_AFTER, problem.getHeaders().getOrDefault(RETRY_AFTER, "5"));
  }
}
