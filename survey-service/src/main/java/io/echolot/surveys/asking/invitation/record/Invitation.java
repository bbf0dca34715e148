package io.echolot.surveys.asking.invitation.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.Channel;
import io.echolot.contracts.customer.PersonalLink;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * That somebody is asked to answer a survey.
 *
 * @param id also the id of the response, if {@code single}
 * @param survey the key of the survey
 * @param customer the customer's pseudonym; empty for somebody unknown
 * @param channel how the link is sent
 * @param publishableKey of the channel on whose page the survey is answered
 * @param single whether the link is good for one response only
 * @param hidden hidden fields of the survey
 * @param at when it is sent
 * @param expiresAt until when the link is good
 * @param unit the key of the organisational unit of which the response speaks; empty for none
 */
public record Invitation(
    UUID id,
    String survey,
    String customer,
    Channel channel,
    String publishableKey,
    boolean single,
    Map<String, String> hidden,
    Instant at,
    Instant expiresAt,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String unit) {

  public Invitation {
    hidden = hidden == null ? Map.of() : Map.copyOf(hidden);
    unit = unit == null ? "" : unit;
  }

  public PersonalLink link() {
    return new PersonalLink(survey, customer, id.toString(), single, hidden, unit);
  }
}
