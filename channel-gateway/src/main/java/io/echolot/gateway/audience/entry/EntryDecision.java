package io.echolot.gateway.audience.entry;

import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.audience.rule.Refusal;
import io.echolot.gateway.audience.rule.Visitor;
import java.util.Map;
import java.util.Set;

/** Whether somebody who wants to begin a survey may come in. */
public sealed interface EntryDecision {

  /**
   * May come in.
   *
   * @param survey without what isn't wanted any more
   * @param visitor who it is, as far as it is proven
   * @param full the keys of the quotas that are full
   * @param known what is known of the respondent, by hidden fields
   */
  record Open(PublishedSurvey survey, Visitor visitor, Set<String> full, Map<String, String> known)
      implements EntryDecision {

    /** As anybody may come in to a survey that all may answer. */
    public static Open toAnybody(PublishedSurvey survey) {
      return new Open(survey, Visitor.UNKNOWN, Set.of(), Map.of());
    }

    /** The id that the response must have; empty for any. */
    public String response() {
      return visitor.response();
    }
  }

  /** May not. */
  record Closed(Refusal refusal) implements EntryDecision {}
}
