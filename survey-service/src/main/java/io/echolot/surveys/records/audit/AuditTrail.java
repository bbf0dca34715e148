package io.echolot.surveys.records.audit;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.problem.Problem;
import io.echolot.surveys.base.schema.SchemaPending;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * What is to come into the audit log. No call waits for it: entries go to PostgreSQL many at once,
 * and wait while it is away. If more wait than may, they are counted and stand in the service's log
 * alone.
 */
@ApplicationScoped
class AuditTrail {

  private static final int BATCH = 500;

  private final AuditStore store;
  private final AuditConfig config;
  private final Clock clock;
  private final BlockingQueue<AuditLine> waiting;
  private final Counter kept;
  private final Counter setAside;

  /** Taken from those that wait, and perhaps stored. */
  private List<AuditLine> held = List.of();

  AuditTrail(AuditStore store, AuditConfig config, Clock clock, MeterRegistry meters) {
    this.store = store;
    this.config = config;
    this.clock = clock;
    this.waiting = new ArrayBlockingQueue<>(config.mostWaiting());
    this.kept = meters.counter("echolot.audit.kept");
    this.setAside = meters.counter("echolot.audit.set.aside");
    meters.gauge("echolot.audit.waiting", waiting, BlockingQueue::size);
  }

  /** Never waits, and never fails. */
  void add(AuditLine line) {
    if (!waiting.offer(line)) {
      setAside(line);
    }
  }

  @Scheduled(
      every = "${echolot.audit.every:1s}",
      concurrentExecution = ConcurrentExecution.SKIP,
      skipExecutionIf = SchemaPending.class)
  void store() {
    try {
      storeAll();
    } catch (HttpProblem e) {
      if (e.getStatusCode() != Problem.UNAVAILABLE.status().getStatusCode()) {
        refused(e);
      }
    } catch (RuntimeException e) {
      refused(e);
    }
  }

  private synchronized void storeAll() {
    while (!held.isEmpty() || !waiting.isEmpty()) {
      if (held.isEmpty()) {
        held = new ArrayList<>();
        waiting.drainTo(held, BATCH);
      }
      await(store.add(held));
      kept.increment(held.size());
      held = List.of();
    }
  }

  /** What will never be stored mustn't hold up what stands behind it. */
  private synchronized void refused(RuntimeException why) {
    Log.error("The audit log refuses entries", why);
    held.forEach(this::setAside);
    held = List.of();
  }

  private void setAside(AuditLine line) {
    setAside.increment();
    Log.warnf("Not in the audit log: %s", line);
  }

  /** What can't be stored any more stands in the service's log at least. */
  void end(@Observes ShutdownEvent event) {
    try {
      storeAll();
    } catch (RuntimeException e) {
      held.forEach(this::setAside);
      waiting.forEach(this::setAside);
    }
  }

  @Scheduled(
      every = "${echolot.audit.purge-every:10m}",
      concurrentExecution = ConcurrentExecution.SKIP,
      skipExecutionIf = SchemaPending.class)
  void purge() {
    while (await(store.purge(clock.instant().minus(config.retention()), BATCH)) == BATCH) {
      Log.debugf("Purged %d entries of the audit log", BATCH);
    }
  }
}
