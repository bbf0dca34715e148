package io.echolot.surveys.asking.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.Channel;
import io.echolot.surveys.asking.invitation.record.Invitation;
import io.echolot.surveys.asking.invitation.record.InvitationState;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An invitation and what became of it.
 *
 * @param id also the id of the response, if {@code single}
 * @param survey the key of the survey
 * @param customer the customer's pseudonym; empty for somebody unknown
 * @param channel how the link is sent
 * @param single whether the link is good for one response only
 * @param hidden hidden fields of the survey
 * @param sentAt when it is sent
 * @param expiresAt until when the link is good
 * @param state what became of it
 * @param unit the key of the organisational unit of which the response speaks; empty for none
 * @param link the personal link, for the one who is invited alone; empty where it isn't told
 */
public record InvitationView(
    UUID id,
    String survey,
    String customer,
    Channel channel,
    boolean single,
    Map<String, String> hidden,
    Instant sentAt,
    Instant expiresAt,
    InvitationState state,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String unit,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String link) {

  InvitationView withoutLink() {
    return new InvitationView(
        id, survey, customer, channel, single, hidden, sentAt, expiresAt, state, unit, "");
  }

  static InvitationView of(Invitation invitation, InvitationState state, String link) {
    return new InvitationView(
        invitation.id(),
        invitation.survey(),
        invitation.customer(),
        invitation.channel(),
        invitation.single(),
        invitation.hidden(),
        invitation.at(),
        invitation.expiresAt(),
        state,
        invitation.unit(),
        link);
  }
}
