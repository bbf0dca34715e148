package io.echolot.gateway.page;

import io.echolot.contracts.PublishedSurvey;
import io.echolot.gateway.audience.access.AccessRequest;
import io.echolot.gateway.audience.access.AccessResource;
import io.echolot.gateway.audience.access.AccessTokens;
import io.echolot.gateway.audience.base.AudienceProblems;
import io.echolot.gateway.audience.entry.Eligibility;
import io.echolot.gateway.audience.rule.EligibilityRules;
import io.echolot.gateway.audience.rule.ResponseAttempt;
import io.echolot.gateway.audience.rule.Visitor;
import io.echolot.gateway.log.Erasures;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Who may come in to a survey's page, by the same rules as the calls of the widget. */
@ApplicationScoped
class Doorway {

  private final AccessTokens tokens;
  private final Eligibility eligibility;
  private final AccessResource access;
  private final Erasures erasures;
  private final Clock clock;

  Doorway(
      AccessTokens tokens,
      Eligibility eligibility,
      AccessResource access,
      Erasures erasures,
      Clock clock) {
    this.tokens = tokens;
    this.eligibility = eligibility;
    this.access = access;
    this.erasures = erasures;
    this.clock = clock;
  }

  /**
   * A survey as somebody may be asked it.
   *
   * @param survey without what isn't wanted any more
   * @param response the id that the response must have; empty for any
   * @param known what is known of the respondent, by hidden fields
   */
  record Admitted(PublishedSurvey survey, String response, Map<String, String> known) {}

  /**
   * Lets somebody in who wants to begin.
   *
   * @param token what shows the right to answer; empty for nothing
   * @return fails with the problems of {@link AudienceProblems}
   */
  Uni<Admitted> enter(PublishedSurvey survey, String token) {
    Visitor visitor = tokens.visitor(survey.tenant(), survey.key(), token);
    if (erasures.isErased(survey.tenant(), visitor.response())) {
      return Uni.createFrom().failure(Erasures::refusal);
    }
    ResponseAttempt attempt = ResponseAttempt.beginning(visitor.response(), clock.instant());
    return eligibility
        .standing(survey, visitor, visitor.response())
        .map(
            standing -> {
              EligibilityRules.refusesToShow(survey, visitor, standing, attempt)
                  .ifPresent(
                      refusal -> {
                        throw AudienceProblems.of(refusal);
                      });
              return new Admitted(
                  survey.wanting(standing.tally().full()),
                  visitor.response(),
                  standing.known(survey, visitor));
            });
  }

  /** The survey without what isn't wanted any more, for who is inside. */
  Uni<PublishedSurvey> wanted(PublishedSurvey survey) {
    return eligibility.full(survey).map(survey::wanting);
  }

  /**
   * A token for a PIN, or for a code from an e-mail; empty if a code was sent.
   *
   * @return fails with the problems of the call that does the same
   */
  Uni<Optional<String>> knock(String publishableKey, AccessRequest request) {
    return access
        .post(publishableKey, request)
        .map(
            answer ->
                answer.getEntity() instanceof AccessTokens.Access right
                    ? Optional.of(right.token())
                    : Optional.empty());
  }
}
