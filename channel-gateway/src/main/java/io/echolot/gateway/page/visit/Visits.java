package io.echolot.gateway.page.visit;

import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.audience.entry.Eligibility;
import io.echolot.gateway.published.PublishedSurveys;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Visits that go on. */
@ApplicationScoped
public class Visits {

  private final VisitTokens tokens;
  private final PublishedSurveys surveys;
  private final Eligibility eligibility;

  Visits(VisitTokens tokens, PublishedSurveys surveys, Eligibility eligibility) {
    this.tokens = tokens;
    this.surveys = surveys;
    this.eligibility = eligibility;
  }

  /** The visit of a form's state; empty if it is none of that survey. */
  public Optional<VisitTokens.Signed> read(String tenant, String survey, String state) {
    return tokens.read(tenant, survey, state);
  }

  /**
   * The way of a visit through the version that was begun; empty if there is no such version any
   * more. Whether a closed one still takes the answers, the intake says.
   */
  public Uni<Optional<PageProgress>> way(String tenant, Visit visit) {
    Optional<PublishedSurvey> survey = surveys.version(tenant, visit.survey(), visit.version());
    return survey.isEmpty()
        ? Uni.createFrom().item(Optional.empty())
        : eligibility
            .wanted(survey.get())
            .map(wanted -> Optional.of(new PageProgress(wanted, visit)));
  }
}
