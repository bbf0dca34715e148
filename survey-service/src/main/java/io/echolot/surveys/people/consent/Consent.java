package io.echolot.surveys.people.consent;

import io.echolot.contracts.Channel;
import io.echolot.contracts.customer.ConsentPurpose;
import io.echolot.contracts.customer.ConsentState;
import io.echolot.contracts.customer.RespondentConsent;
import io.echolot.surveys.base.SqlTime;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * That a customer consented to be written to, or withdrew that.
 *
 * @param id the same when it is told again
 * @param channel by which the customer is written to
 * @param purpose for what
 * @param state what was said
 * @param at when it was said
 * @param source who brought it
 * @param text what the customer agreed to, word for word; may be empty
 * @param proof where it can be looked up, e.g. the number of a form; may be empty
 */
public record Consent(
    UUID id,
    Channel channel,
    ConsentPurpose purpose,
    ConsentState state,
    Instant at,
    ConsentSource source,
    String text,
    String proof) {

  /** By which somebody can be written to. */
  public static final Set<Channel> CHANNELS =
      Collections.unmodifiableSet(
          EnumSet.of(
              Channel.EMAIL,
              Channel.SMS,
              Channel.WHATSAPP,
              Channel.TELEGRAM,
              Channel.CHAT,
              Channel.PHONE));

  /** What a respondent said by a message. */
  static Consent of(RespondentConsent said) {
    return new Consent(
        said.id(),
        said.channel(),
        said.purpose(),
        said.state(),
        SqlTime.stored(said.at()),
        ConsentSource.RESPONDENT,
        "",
        said.reference());
  }

  Consent withId(UUID other) {
    return new Consent(other, channel, purpose, state, at, source, text, proof);
  }

  /** Whether it says what the other said, and no more. */
  boolean repeats(Consent other) {
    return state == other.state
        && (source == ConsentSource.RESPONDENT
            || text.equals(other.text) && proof.equals(other.proof));
  }
}
