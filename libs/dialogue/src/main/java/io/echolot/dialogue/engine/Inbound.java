package io.echolot.dialogue.engine;

import java.time.Instant;

/**
 * A message that came in.
 *
 * @param input what it says
 * @param at when it came
 * @param responseId the UUID of the response that starts if this message starts one; the same for
 *     the same message, so that a repeated turn starts no second one
 * @param language BCP 47 tag in which the respondent probably reads; empty if unknown
 * @param respondent who is asked if this message starts a response
 * @param sentAt when it was sent, as the provider says; {@link Instant#EPOCH} if it doesn't
 */
public record Inbound(
    Input input,
    Instant at,
    String responseId,
    String language,
    Respondent respondent,
    Instant sentAt) {

  /** A message of which the provider doesn't say when it was sent. */
  public Inbound(
      Input input, Instant at, String responseId, String language, Respondent respondent) {
    this(input, at, responseId, language, respondent, Instant.EPOCH);
  }

  /** A message of somebody of whom nothing is known. */
  public Inbound(Input input, Instant at, String responseId, String language) {
    this(input, at, responseId, language, Respondent.UNKNOWN);
  }

  /** The same, sent at that time. */
  public Inbound sent(Instant when) {
    return new Inbound(input, at, responseId, language, respondent, when);
  }

  /** When it was said: what was on its way for days belongs to where it was written. */
  public Instant saidAt() {
    return !sentAt.equals(Instant.EPOCH) && sentAt.isBefore(at) ? sentAt : at;
  }
}
