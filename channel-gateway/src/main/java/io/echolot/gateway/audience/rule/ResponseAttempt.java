package io.echolot.gateway.audience.rule;

import java.time.Instant;

/**
 * A response that somebody wants to begin, or goes on with.
 *
 * @param response its id; empty if it has none yet
 * @param startedAt when it began, as the device says
 * @param now the time
 * @param late whether it may come at any time after it was given, e.g. from a kiosk without network
 */
public record ResponseAttempt(String response, Instant startedAt, Instant now, boolean late) {

  /** One that begins now. */
  public static ResponseAttempt beginning(String response, Instant now) {
    return new ResponseAttempt(response, now, now, false);
  }
}
