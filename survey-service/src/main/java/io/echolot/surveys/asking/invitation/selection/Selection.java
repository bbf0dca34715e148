package io.echolot.surveys.asking.invitation.selection;

import io.echolot.contracts.channel.Quarantine;
import io.echolot.contracts.survey.Audience;
import io.echolot.surveys.people.consent.ConsentCheck;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which customers are invited, and why others aren't.
 *
 * @param audience for whom the survey is
 * @param sample which part of the customers is invited
 * @param quarantine how often a customer may be asked
 * @param answered who answered the survey already
 * @param invited who has an open invitation to it
 * @param asked when customers were asked anything, on any channel
 * @param when when they are asked now
 * @param consents what they said of being asked
 */
public record Selection(
    Audience audience,
    Sample sample,
    Quarantine quarantine,
    Set<String> answered,
    Set<String> invited,
    Map<String, List<Instant>> asked,
    Instant when,
    ConsentCheck consents) {

  /**
   * Why a customer isn't invited; empty for one who is.
   *
   * @param segments to which the customer belongs
   */
  public Optional<Reason> against(String customer, List<String> segments) {
    if (!audience.segment().isEmpty() && !segments.contains(audience.segment())) {
      return Optional.of(Reason.NOT_IN_SEGMENT);
    }
    if (consents.isWithdrawn(customer)) {
      return Optional.of(Reason.OPTED_OUT);
    }
    if (consents.isLacking(customer)) {
      return Optional.of(Reason.NO_CONSENT);
    }
    if (!sample.has(customer)) {
      return Optional.of(Reason.SAMPLED_OUT);
    }
    if (audience.once() && answered.contains(customer)) {
      return Optional.of(Reason.ALREADY_ANSWERED);
    }
    if (invited.contains(customer)) {
      return Optional.of(Reason.ALREADY_INVITED);
    }
    boolean rests = !quarantine.allows(asked.getOrDefault(customer, List.of()), when);
    return rests && !audience.urgent() ? Optional.of(Reason.QUARANTINED) : Optional.empty();
  }
}
