package io.echolot.gateway.offer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.channel.Quarantine;
import io.echolot.contracts.survey.Access;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.survey.WidgetTrigger;
import io.echolot.gateway.audience.rule.EligibilityRules;
import io.echolot.gateway.audience.rule.RespondentStatus;
import io.echolot.gateway.audience.rule.ResponseAttempt;
import io.echolot.gateway.audience.rule.Visitor;
import java.time.Instant;
import java.util.List;

/**
 * A survey that a page may show by itself.
 *
 * @param survey its key
 * @param triggers when
 * @param share of how many visitors it is asked, in percent above 0 and up to 100
 * @param once whether a visitor is asked once only
 * @param urgent whether it is asked also of those who were asked enough
 */
public record Offer(
    String survey,
    List<WidgetTrigger> triggers,
    double share,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean once,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean urgent) {

  static Offer of(PublishedSurvey survey) {
    var audience = survey.audience();
    return new Offer(
        survey.key(), audience.triggers(), audience.share(), audience.once(), audience.urgent());
  }

  /** Whether the survey is shown to anybody, or to that visitor's sort at all. */
  static boolean isMeantFor(PublishedSurvey survey, Visitor visitor) {
    var audience = survey.audience();
    boolean mayComeIn = audience.access() != Access.LINK || visitor.isCustomer();
    // Nobody can say of an unknown visitor that he belongs to a segment.
    boolean mayBelong = audience.segment().isEmpty() || visitor.isCustomer();
    return !audience.triggers().isEmpty() && mayComeIn && mayBelong;
  }

  /**
   * Whether the visitor for whom the survey is meant may be asked now. PIN and code are asked for
   * by the page itself.
   *
   * @param asked when the visitor was asked before
   */
  static boolean isFor(
      PublishedSurvey survey,
      Visitor visitor,
      RespondentStatus standing,
      List<Instant> asked,
      Quarantine quarantine,
      Instant now) {
    return (survey.audience().urgent() || quarantine.allows(asked, now))
        && EligibilityRules.refusesInside(
                survey, visitor, standing, ResponseAttempt.beginning("", now))
            .isEmpty();
  }
}
