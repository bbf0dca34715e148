package io.echolot.gateway.log;

import io.echolot.contracts.SetAsideReason;
import io.echolot.contracts.Topics;
import io.echolot.gateway.door.DoorProblems;
import io.echolot.platform.deadletter.Fault;
import io.echolot.platform.problem.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Writes records to where they are safe: to Kafka (acks=all) or, while it is away, to the spool,
 * from which they go there later.
 */
@ApplicationScoped
public class LogWriter {

  private final LogProducer producer;
  private final Spool spool;
  private final Counter appended;
  private final Counter spooled;

  LogWriter(LogProducer producer, Spool spool, MeterRegistry meters) {
    this.producer = producer;
    this.spool = spool;
    this.appended = meters.counter("echolot.log.appended");
    this.spooled = meters.counter("echolot.log.spooled");
  }

  /**
   * Completes when the record is safe.
   *
   * <p>Fails with {@link Problem#TOO_LARGE} if no log could take it, and with {@link
   * Problem#UNAVAILABLE} if neither Kafka nor MongoDB takes it now.
   */
  Uni<Void> write(Entry entry) {
    if (entry.bytes() > Topics.MOST_BYTES) {
      return Uni.createFrom().failure(() -> DoorProblems.tooLargeForLog(Topics.MOST_BYTES));
    }
    if (spool.isInUse()) {
      return spool(entry);
    }
    return producer
        .send(entry)
        .invoke(() -> appended.increment())
        .onFailure()
        .recoverWithUni(failure -> spoolAfter(failure, entry));
  }

  private Uni<Void> spoolAfter(Throwable failure, Entry entry) {
    if (isTooLarge(failure)) {
      // A broker with a lower limit than ours; the spool would only keep it from others for ever.
      return Uni.createFrom().failure(() -> DoorProblems.tooLargeForLog(Topics.MOST_BYTES));
    }
    if (!spool.isInUse()) {
      Log.warnf("Kafka doesn't take records now, they go to the spool: %s", failure.getMessage());
      spool.use();
    }
    return spool(entry);
  }

  private static boolean isTooLarge(Throwable failure) {
    return Fault.ofRecord(failure)
        .filter(why -> why.reason() == SetAsideReason.TOO_LARGE)
        .isPresent();
  }

  private Uni<Void> spool(Entry entry) {
    return spool
        .add(entry)
        .invoke(() -> spooled.increment())
        .onFailure()
        .transform(failure -> Problem.unavailable("Nothing was stored; send it again."));
  }
}
