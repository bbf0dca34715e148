package io.echolot.gateway.door;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Counts members that a public door doesn't know and passes over, for a newer page may talk to an
 * older gateway. Many of them tell an operator that one of both is out of date, or that somebody
 * misspells.
 */
@ApplicationScoped
public class PassedOver {

  /** By door; by name there would be as many as a caller likes. */
  public static final String METRIC = "echolot.door.unknown.members";

  private final MeterRegistry meters;

  PassedOver(MeterRegistry meters) {
    this.meters = meters;
  }

  /** Counts so many, perhaps none, at a door ({@link DoorLimit#id}, or the call's last part). */
  public void count(String door, long members) {
    if (members > 0) {
      meters.counter(METRIC, "door", door).increment(members);
    }
  }
}
