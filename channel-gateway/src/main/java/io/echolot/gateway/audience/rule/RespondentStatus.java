package io.echolot.gateway.audience.rule;

import io.echolot.contracts.condition.Facts;
import io.echolot.contracts.customer.CustomerProfile;
import io.echolot.contracts.survey.PublishedSurvey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a survey and a respondent when a response is to be taken. Where MongoDB is away,
 * or no rule of the survey asks for it, it is as if nobody had answered.
 *
 * @param tally whether enough have answered
 * @param history what the respondent gave before
 * @param profile the customer, without anything if there is none of that pseudonym; empty if that
 *     isn't known
 */
public record RespondentStatus(
    QuotaStatus tally, History history, Optional<CustomerProfile> profile) {

  public static final RespondentStatus NEW = new RespondentStatus(Optional.empty());

  /** What is known where nothing is counted. */
  public RespondentStatus(Optional<CustomerProfile> profile) {
    this(QuotaStatus.NOTHING, History.NONE, profile);
  }

  /**
   * What the gateway has of a respondent.
   *
   * @param begun whether it has a revision of this very response
   * @param complete whether this very response is complete
   * @param elsewhere whether the respondent completed another one
   */
  public record History(boolean begun, boolean complete, boolean elsewhere) {
    public static final History NONE = new History(false, false, false);
  }

  /**
   * What is known of the respondent before anything is answered, by the keys of hidden fields: what
   * came with a personal link, and those attributes of the customer that the survey refers to.
   */
  public Map<String, String> known(PublishedSurvey survey, Visitor visitor) {
    Map<String, String> known = new LinkedHashMap<>();
    visitor
        .hidden()
        .forEach(
            (key, value) -> {
              if (survey.logic().hidden().contains(key)) {
                known.put(key, value);
              }
            });
    profile.ifPresent(
        customer ->
            survey
                .logic()
                .attributes()
                .forEach(
                    attribute -> {
                      String value = customer.attributes().getOrDefault(attribute, "");
                      if (!value.isEmpty()) {
                        known.put(Facts.CUSTOMER + attribute, value);
                      }
                    }));
    return Map.copyOf(known);
  }

  /** Whether the customer may belong to a segment: what isn't known is no reason to refuse. */
  boolean mayBeIn(String segment) {
    return profile.map(customer -> customer.segments().contains(segment)).orElse(true);
  }
}
