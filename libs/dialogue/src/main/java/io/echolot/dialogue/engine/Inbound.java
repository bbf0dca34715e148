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
 */
public record Inbound(
    Input input, Instant at, String responseId, String language, Respondent respondent) {

  /** A message of somebody of whom nothing is known. */
  public Inbound(Input input, Instant at, String responseId, String language) {
    this(input, at, responseId, language, Respondent.UNKNOWN);
  }
}
