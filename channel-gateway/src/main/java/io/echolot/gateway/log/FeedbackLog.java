package io.echolot.gateway.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.FeedbackRecord;
import io.echolot.contracts.SetAsideReason;
import io.echolot.contracts.Topics;
import io.echolot.platform.Problem;
import io.echolot.platform.deadletter.Fault;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/**
 * The feedback log; nobody else writes it. What is appended is acknowledged after Kafka has it
 * (acks=all) or, while Kafka is away, after a majority of MongoDB has it in the spool.
 */
@ApplicationScoped
public class FeedbackLog {

  /** Acknowledged is only what can reach the log. */
  public static final Problem TOO_LARGE =
      new Problem(
          "record-too-large",
          Response.Status.REQUEST_ENTITY_TOO_LARGE,
          "More than one response may hold");

  private static final int MOST_REVISIONS = 100_000;
  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private final LogProducer producer;
  private final Spool spool;
  private final Cache<String, Integer> revisions =
      Caffeine.newBuilder().maximumSize(MOST_REVISIONS).expireAfterWrite(REMEMBERED).build();
  private final Counter appended;
  private final Counter spooled;

  public FeedbackLog(LogProducer producer, Spool spool, MeterRegistry meters) {
    this.producer = producer;
    this.spool = spool;
    this.appended = meters.counter("echolot.log.appended");
    this.spooled = meters.counter("echolot.log.spooled");
  }

  /**
   * Completes when the record is safe. A revision lower than one that was appended lately is
   * outdated and only acknowledged.
   *
   * <p>Fails with {@link #TOO_LARGE} if no log could take it, and with {@link Problem#UNAVAILABLE}
   * if neither Kafka nor MongoDB takes it now.
   */
  public Uni<Void> append(FeedbackRecord record) {
    String key = record.topicKey();
    Integer known = revisions.getIfPresent(key);
    if (known != null && known > record.revision()) {
      return Uni.createFrom().voidItem();
    }
    return write(new Entry(key, ContractsJson.write(record)))
        .invoke(() -> revisions.asMap().merge(key, record.revision(), Math::max));
  }

  /** Completes when the erasure is safe; erasing what isn't there is no error. */
  public Uni<Void> erase(String tenant, String id) {
    String key = FeedbackRecord.topicKey(tenant, id);
    return write(new Entry(key, null)).invoke(() -> revisions.invalidate(key));
  }

  private Uni<Void> write(Entry entry) {
    if (entry.bytes() > Topics.MOST_BYTES) {
      return Uni.createFrom().failure(() -> tooLarge(entry));
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

  private static RuntimeException tooLarge(Entry entry) {
    return TOO_LARGE.because(
        "Nothing was stored: it takes %d bytes in the log, at most %d are possible."
            .formatted(entry.bytes(), Topics.MOST_BYTES));
  }

  private Uni<Void> spoolAfter(Throwable failure, Entry entry) {
    if (isTooLarge(failure)) {
      // A broker with a lower limit than ours; the spool would only keep it from others for ever.
      return Uni.createFrom().failure(() -> tooLarge(entry));
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
