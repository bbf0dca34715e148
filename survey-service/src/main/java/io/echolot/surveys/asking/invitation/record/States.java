package io.echolot.surveys.asking.invitation.record;

import io.echolot.surveys.asking.invitation.record.InvitationStore.Stored;
import io.echolot.surveys.records.response.Respondents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells what became of invitations, by the responses that there are. */
@ApplicationScoped
public class States {

  private final Respondents respondents;
  private final Clock clock;

  States(Respondents respondents, Clock clock) {
    this.respondents = respondents;
    this.clock = clock;
  }

  /** The states of invitations, by their ids. */
  public Map<UUID, InvitationState> of(String tenant, List<Stored> invitations) {
    Map<String, String> answered =
        respondents.of(
            tenant, invitations.stream().map(one -> one.invitation().id().toString()).toList());
    Map<String, Map<String, Instant>> last = lastAnswers(tenant, invitations);
    Instant now = clock.instant();
    Map<UUID, InvitationState> states = new HashMap<>();
    for (Stored one : invitations) {
      Invitation invitation = one.invitation();
      Instant at = last.getOrDefault(invitation.survey(), Map.of()).get(invitation.customer());
      boolean isAnswered =
          invitation.single()
              ? isOf(invitation, answered.get(invitation.id().toString()))
              : at != null && !at.isBefore(invitation.at());
      states.put(invitation.id(), state(one, isAnswered, now));
    }
    return states;
  }

  /** A response by an invitation's id is the invited customer's if it is by anybody known. */
  private static boolean isOf(Invitation invitation, String respondent) {
    return respondent != null
        && (invitation.customer().isEmpty() || invitation.customer().equals(respondent));
  }

  /** A link that is good for several responses doesn't say their ids, but who gives them. */
  private Map<String, Map<String, Instant>> lastAnswers(String tenant, List<Stored> invitations) {
    Map<String, Set<String>> customers =
        invitations.stream()
            .map(Stored::invitation)
            .filter(invitation -> !invitation.single())
            .collect(
                Collectors.groupingBy(
                    Invitation::survey,
                    Collectors.mapping(Invitation::customer, Collectors.toSet())));
    Map<String, Map<String, Instant>> last = new HashMap<>();
    customers.forEach(
        (survey, ids) -> last.put(survey, respondents.lastAnswers(tenant, survey, ids)));
    return last;
  }

  private static InvitationState state(Stored one, boolean isAnswered, Instant now) {
    if (isAnswered) {
      return InvitationState.ANSWERED;
    }
    if (one.revoked()) {
      return InvitationState.REVOKED;
    }
    return one.invitation().expiresAt().isAfter(now)
        ? InvitationState.OPEN
        : InvitationState.EXPIRED;
  }
}
