package io.echolot.surveys.invitation;

import io.echolot.contracts.PublishedSurvey;
import io.echolot.platform.Problem;
import io.echolot.platform.Problem.Violation;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.channel.Channels;
import io.echolot.surveys.segment.Segments;
import io.echolot.surveys.survey.Survey;
import io.echolot.surveys.survey.Surveys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds to what a request invites, and whether it can be done. */
@ApplicationScoped
class Purpose {

  private final Surveys surveys;
  private final Channels channels;
  private final Segments segments;

  Purpose(Surveys surveys, Channels channels, Segments segments) {
    this.surveys = surveys;
    this.channels = channels;
    this.segments = segments;
  }

  /**
   * To what somebody is invited.
   *
   * @param survey the newest version
   * @param publishableKey of the channel on whose page it is answered
   */
  record Target(PublishedSurvey survey, String publishableKey) {}

  /**
   * To what the request invites.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} with all that is
   *     wrong
   */
  Target of(String tenant, InvitationRequest request, Instant now) {
    Optional<PublishedSurvey> survey = survey(tenant, request.survey());
    Optional<String> key =
        Database.await(channels.find(tenant, request.page() == null ? "" : request.page()))
            .map(found -> found.value().channel().publishableKey())
            .filter(found -> !found.isEmpty());
    List<Violation> violations = new ArrayList<>();
    if (survey.isEmpty()) {
      violations.add(new Violation("survey", "must be the key of a published survey"));
    }
    if (key.isEmpty()) {
      violations.add(new Violation("page", "must be the id of a channel with a publishable key"));
    }
    List<String> fields = survey.map(found -> found.logic().hidden()).orElse(List.of());
    violations.addAll(request.violations(fields, now));
    if (!request.segment().isEmpty() && !segments.keys(tenant).contains(request.segment())) {
      violations.add(new Violation("segment", "there is no such segment"));
    }
    if (!violations.isEmpty()) {
      throw Problem.INVALID.because("Nobody was invited.", violations);
    }
    return new Target(survey.orElseThrow(), key.orElseThrow());
  }

  private Optional<PublishedSurvey> survey(String tenant, String key) {
    return Database.await(surveys.find(tenant, key == null ? "" : key))
        .filter(Survey::isPublished)
        .map(survey -> Database.await(surveys.version(tenant, survey.id(), survey.version())));
  }
}
