package io.echolot.surveys.records.audit;

import io.echolot.surveys.base.persistence.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A trail of its own, whose store may be away. */
final class Trails {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final AuditTrail trail;
  private RuntimeException failure;

  Trails(AuditStore store, int mostWaiting) {
    AuditStore gate =
        new AuditStore(null) {
          @Override
          Uni<Void> add(List<AuditLine> lines) {
            return failure == null ? store.add(lines) : Uni.createFrom().failure(failure);
          }
        };
    this.trail = new AuditTrail(gate, config(mostWaiting), Clock.systemUTC(), meters);
  }

  private static AuditConfig config(int mostWaiting) {
    return new AuditConfig() {
      @Override
      public Duration retention() {
        return Duration.ofDays(1);
      }

      @Override
      public int mostWaiting() {
        return mostWaiting;
      }
    };
  }

  static <T> T await(Uni<T> work) {
    return Database.await(work);
  }

  /** How the store fails from now on; null for not. */
  void failing(RuntimeException how) {
    failure = how;
  }

  void add(String tenant, String object) {
    trail.add(
        new AuditLine(
            tenant,
            AuditEntry.of(
                Instant.now(),
                new AuditEntry.Who("w", "Somebody"),
                new AuditedCall(AuditAction.CHANGE, "units", object),
                200)));
  }

  void store() {
    trail.store();
  }

  double kept() {
    return meters.counter("echolot.audit.kept").count();
  }

  double setAside() {
    return meters.counter("echolot.audit.set.aside").count();
  }
}
