package io.echolot.platform.kafka;

import io.echolot.platform.topic.NotThereYet;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;

/** Tries for ever: what fails because a backend is away succeeds later. */
final class Patience {

  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final String name;
  private volatile boolean stumbling;

  Patience(String name) {
    this.name = name;
  }

  /** Completes once {@code attempt} has run on a worker without failure; never fails. */
  Uni<Void> run(Runnable attempt) {
    return Uni.createFrom()
        .voidItem()
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .invoke(attempt)
        .onFailure()
        .invoke(this::stumble)
        .onFailure()
        .retry()
        .withBackOff(PAUSE, LONGEST_PAUSE)
        .indefinitely()
        .invoke(() -> stumbling = false);
  }

  /** Whether the last attempt failed. */
  boolean isStumbling() {
    return stumbling;
  }

  private void stumble(Throwable failure) {
    stumbling = true;
    if (failure instanceof NotThereYet) {
      Log.debugf("%s waits: %s", name, failure.getMessage());
    } else {
      Log.warnf("%s can't go on now, trying again: %s", name, failure);
    }
  }
}
