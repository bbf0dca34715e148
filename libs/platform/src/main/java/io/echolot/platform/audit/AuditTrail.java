package io.echolot.platform.audit;

import io.echolot.contracts.audit.AuditLine;
import io.echolot.platform.deadletter.Fault;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * What is to come into the audit log. No call waits for it: entries go to the service's sink many
 * at once, and wait while that is away. If more wait than may, they are counted and stand in the
 * service's log alone.
 */
@ApplicationScoped
class AuditTrail {

  private static final int BATCH = 500;

  /** For the last attempt. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final AuditSink sink;
  private final BlockingQueue<AuditLine> waiting;
  private final Counter kept;
  private final Counter setAside;

  /** Taken from those that wait, and perhaps kept. */
  private volatile List<AuditLine> held = List.of();

  AuditTrail(AuditSink sink, AuditQueue queue, MeterRegistry meters) {
    this.sink = sink;
    this.waiting = new ArrayBlockingQueue<>(queue.mostWaiting());
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
      // Channels are there once the application is.
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void keep() {
    try {
      keepAll();
    } catch (RuntimeException e) {
      if (Fault.ofRecord(e).isPresent()) {
        refused(e);
      } else {
        Log.debugf("Entries of the audit log wait: %s", e);
      }
    }
  }

  private synchronized void keepAll() {
    while (!held.isEmpty() || !waiting.isEmpty()) {
      if (held.isEmpty()) {
        List<AuditLine> next = new ArrayList<>();
        waiting.drainTo(next, BATCH);
        held = next;
      }
      sink.keep(held);
      kept.increment(held.size());
      held = List.of();
    }
  }

  /** What will never be kept mustn't hold up what stands behind it. */
  private synchronized void refused(RuntimeException why) {
    Log.error("The audit log refuses entries", why);
    held.forEach(this::setAside);
    held = List.of();
  }

  private void setAside(AuditLine line) {
    setAside.increment();
    Log.warnf("Not in the audit log: %s", line);
  }

  /** What isn't known to be kept after one more attempt stands in the service's log at least. */
  void end(@Observes @Priority(1) ShutdownEvent event) {
    try {
      Uni.createFrom()
          .voidItem()
          .emitOn(Infrastructure.getDefaultWorkerPool())
          .invoke(this::keepAll)
          .await()
          .atMost(PATIENCE);
    } catch (RuntimeException e) {
      held.forEach(this::setAside);
      waiting.forEach(this::setAside);
    }
  }
}
