package io.echolot.contracts.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How often a customer may be asked, over all channels and surveys of a tenant.
 *
 * @param times at most so often; 0 for any number of times
 * @param days within so many days
 */
public record Quarantine(int times, int days) {

  public static final Quarantine NONE = new Quarantine(0, 0);

  /** Whether a customer who was asked at those instants may be asked now. */
  public boolean allows(List<Instant> asked, Instant now) {
    if (times == 0) {
      return true;
    }
    Instant since = now.minus(Duration.ofDays(days));
    return asked.stream().filter(at -> at.isAfter(since)).count() < times;
  }
}
