package io.echolot.gateway.page;

import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.audience.access.AccessAnswer;
import io.echolot.gateway.audience.access.AccessDesk;
import io.echolot.gateway.audience.access.AccessRequest;
import io.echolot.gateway.audience.base.AudienceProblems;
import io.echolot.gateway.audience.entry.Eligibility;
import io.echolot.gateway.audience.entry.EntryDecision;
import io.echolot.gateway.audience.rule.Refusal;
import io.echolot.gateway.http.Caller;
import io.echolot.gateway.page.draw.DoorView;
import io.echolot.gateway.page.draw.StepView;
import io.echolot.gateway.page.language.PageTexts;
import io.echolot.gateway.page.visit.PageProgress;
import io.echolot.gateway.page.visit.Visit;
import io.echolot.gateway.published.PublishedSurveys;
import io.echolot.platform.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens a survey's page: its first question, or what stands before it. */
@ApplicationScoped
class SurveyEntry {

  private static final long LONGEST_IN_SECONDS = 120;

  private final PublishedSurveys surveys;
  private final Eligibility eligibility;
  private final AccessDesk desk;
  private final Caller caller;
  private final Steps steps;
  private final Pages pages;
  private final Notices notices;
  private final Clock clock;

  SurveyEntry(
      PublishedSurveys surveys,
      Eligibility eligibility,
      AccessDesk desk,
      Caller caller,
      Steps steps,
      Pages pages,
      Notices notices,
      Clock clock) {
    this.surveys = surveys;
    this.eligibility = eligibility;
    this.desk = desk;
    this.caller = caller;
    this.steps = steps;
    this.pages = pages;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Opens a page for who follows a link.
   *
   * @param key the publishable key
   */
  Uni<ResponseBuilder> open(ChannelConfig channel, String key, String surveyKey, PageLink arrival) {
    Optional<PublishedSurvey> found = surveys.newest(channel.tenant(), surveyKey);
    if (found.isEmpty()) {
      return Uni.createFrom()
          .item(
              surveys.hasEnded(channel.tenant(), surveyKey)
                  ? notices.ended(arrival.language())
                  : notices.notFound(arrival.language()));
    }
    PublishedSurvey survey = found.get();
    return eligibility
        .enter(survey, arrival.access())
        .map(
            entry ->
                entry instanceof EntryDecision.Closed closed
                    ? outside(key, survey, arrival, closed.refusal())
                    : begin(key, (EntryDecision.Open) entry, arrival));
  }

  private ResponseBuilder begin(String key, EntryDecision.Open open, PageLink arrival) {
    Visit visit = arrival.begin(open, clock.instant());
    return steps.begin(key, new PageProgress(open.survey(), visit), arrival.widget(key, visit));
  }

  /** Who could come in is asked for it; everybody else hears why not. */
  private ResponseBuilder outside(
      String key, PublishedSurvey survey, PageLink arrival, Refusal refusal) {
    String language = arrival.language(survey);
    if (refusal.reason() != Refusal.Reason.ACCESS_NEEDED) {
      return notices.of(refusal, survey, language);
    }
    Visit nobody = arrival.begin(EntryDecision.Open.toAnybody(survey), clock.instant());
    StepView.Widget widget = arrival.widget(key, nobody);
    return pages.door(survey, new Pages.Door(key, language, asks(survey), "", "", widget), arrival);
  }

  private static DoorView.Asks asks(PublishedSurvey survey) {
    return switch (survey.audience().access()) {
      case PIN -> DoorView.Asks.PIN;
      case EMAIL -> DoorView.Asks.EMAIL;
      case LINK, OPEN -> DoorView.Asks.LINK;
    };
  }

  /**
   * Takes what was filled in before the door.
   *
   * @param arrival the link that led there
   * @param form with a PIN, an e-mail address, or the code that was sent to it
   */
  Uni<ResponseBuilder> knock(
      ChannelConfig channel,
      String key,
      String surveyKey,
      PageLink arrival,
      Map<String, List<String>> form) {
    Optional<PublishedSurvey> found = surveys.newest(channel.tenant(), surveyKey);
    if (found.isEmpty()) {
      return open(channel, key, surveyKey, arrival);
    }
    PublishedSurvey survey = found.get();
    String language = arrival.language(survey);
    String email = first(form, "email");
    String code = first(form, "code");
    AccessRequest request =
        new AccessRequest(surveyKey, first(form, "pin"), email, code, "", "", language);
    return desk.ask(channel, survey, request, caller.address())
        .chain(
            answer ->
                answer instanceof AccessAnswer.Granted granted
                    ? open(channel, key, surveyKey, arrival.with(granted.access().token()))
                    : Uni.createFrom().item(again(key, survey, arrival, request, answer)))
        .onFailure(HttpProblem.class)
        .recoverWithItem(problem -> refused(key, survey, arrival, request, problem));
  }

  /** Who is to wait reads how long, and has the form again. */
  private ResponseBuilder refused(
      String key,
      PublishedSurvey survey,
      PageLink arrival,
      AccessRequest request,
      HttpProblem problem) {
    Object wait = problem.getHeaders().get(HttpHeaders.RETRY_AFTER);
    if (problem.getStatusCode() != Problem.TOO_MANY_REQUESTS.status().getStatusCode()
        || wait == null) {
      return notices.of(problem, request.language());
    }
    String error = busy(Long.parseLong(wait.toString()), request.language());
    return door(key, survey, arrival, request, !request.code().isEmpty(), error)
        .status(problem.getStatusCode())
        .header(HttpHeaders.RETRY_AFTER, wait);
  }

  /** How long somebody is to wait, in words. */
  static String busy(long seconds, String language) {
    PageTexts texts = PageTexts.of(language);
    String pause =
        seconds > LONGEST_IN_SECONDS
            ? texts.get("minutes", (seconds + 59) / 60)
            : texts.get("seconds", seconds);
    return texts.get("busy", pause);
  }

  /** The same page, which asks for the code, or says what was wrong. */
  private ResponseBuilder again(
      String key,
      PublishedSurvey survey,
      PageLink arrival,
      AccessRequest request,
      AccessAnswer answer) {
    if (answer instanceof AccessAnswer.NoMail) {
      return notices.of(AudienceProblems.NO_MAIL_SERVER.because(""), request.language());
    }
    boolean isSent = answer instanceof AccessAnswer.CodeSent;
    String error = isSent ? "" : wrong(survey, request, request.language());
    return door(key, survey, arrival, request, isSent || !request.code().isEmpty(), error);
  }

  /** The form once more, without the widget, which asks by itself. */
  private ResponseBuilder door(
      String key,
      PublishedSurvey survey,
      PageLink arrival,
      AccessRequest request,
      boolean isForCode,
      String error) {
    DoorView.Asks asks = isForCode ? DoorView.Asks.CODE : asks(survey);
    return pages.door(
        survey,
        new Pages.Door(key, request.language(), asks, request.email(), error, null),
        arrival);
  }

  private static String wrong(PublishedSurvey survey, AccessRequest request, String language) {
    String where = request.code().isEmpty() ? "badEmail" : "wrongCode";
    return PageTexts.of(language).get(asks(survey) == DoorView.Asks.PIN ? "wrongPin" : where);
  }

  private static String first(Map<String, List<String>> form, String name) {
    return form.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }
}
