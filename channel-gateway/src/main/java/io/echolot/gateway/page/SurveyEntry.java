package io.echolot.gateway.page;

import io.echolot.contracts.ChannelConfig;
import io.echolot.contracts.PublishedSurvey;
import io.echolot.gateway.audience.access.AccessRequest;
import io.echolot.gateway.audience.base.AudienceProblems;
import io.echolot.gateway.published.PublishedSurveys;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens a survey's page: its first question, or what stands before it. */
@ApplicationScoped
class SurveyEntry {

  private final PublishedSurveys surveys;
  private final Doorway doorway;
  private final Steps steps;
  private final Pages pages;
  private final Notices notices;
  private final Clock clock;

  SurveyEntry(
      PublishedSurveys surveys,
      Doorway doorway,
      Steps steps,
      Pages pages,
      Notices notices,
      Clock clock) {
    this.surveys = surveys;
    this.doorway = doorway;
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
    return doorway
        .enter(survey, arrival.access())
        .map(admitted -> begin(key, admitted, arrival))
        .onFailure(HttpProblem.class)
        .recoverWithItem(problem -> outside(key, survey, arrival, problem));
  }

  private ResponseBuilder begin(String key, Doorway.Admitted admitted, PageLink arrival) {
    Visit visit = arrival.begin(admitted, clock.instant());
    return steps.begin(key, new PageProgress(admitted.survey(), visit), arrival.widget(key, visit));
  }

  /** Who could come in is asked for it; everybody else hears why not. */
  private ResponseBuilder outside(
      String key, PublishedSurvey survey, PageLink arrival, Throwable failure) {
    HttpProblem problem = (HttpProblem) failure;
    String language = arrival.language(survey);
    if (!isAccessNeeded(problem)) {
      return notices.of(problem, language);
    }
    Doorway.Admitted nobody = new Doorway.Admitted(survey, "", Map.of());
    StepView.Widget widget = arrival.widget(key, arrival.begin(nobody, clock.instant()));
    return pages.door(survey, new Pages.Door(key, language, asks(survey), "", "", widget), arrival);
  }

  private static boolean isAccessNeeded(HttpProblem problem) {
    return String.valueOf(problem.getType()).endsWith(AudienceProblems.ACCESS_NEEDED.slug());
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
    return Uni.createFrom()
        .deferred(() -> doorway.knock(key, request))
        .chain(
            token ->
                token.isPresent()
                    ? open(channel, key, surveyKey, arrival.with(token.get()))
                    : Uni.createFrom()
                        .item(
                            pages.door(
                                survey,
                                new Pages.Door(key, language, DoorView.Asks.CODE, email, "", null),
                                arrival)))
        .onFailure(HttpProblem.class)
        .recoverWithItem(
            problem -> {
              boolean retry = isAccessNeeded(problem) || problem.getStatusCode() == 400;
              String error =
                  PageTexts.of(language)
                      .get(
                          asks(survey) == DoorView.Asks.PIN
                              ? "wrongPin"
                              : code.isEmpty() ? "badEmail" : "wrongCode");
              DoorView.Asks asks = code.isEmpty() ? asks(survey) : DoorView.Asks.CODE;
              return retry
                  ? pages.door(
                      survey, new Pages.Door(key, language, asks, email, error, null), arrival)
                  : notices.of(problem, language);
            });
  }

  private static String first(Map<String, List<String>> form, String name) {
    return form.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }
}
