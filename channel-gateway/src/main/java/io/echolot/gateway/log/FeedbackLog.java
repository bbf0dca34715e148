package io.echolot.gateway.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Erasure;
import io.echolot.contracts.SetAsideReason;
import io.echolot.contracts.Topics;
import io.echolot.contracts.feedback.Authorship;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.gateway.door.DoorProblems;
import io.echolot.platform.deadletter.Fault;
import io.echolot.platform.problem.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/**
 * The feedback log; nobody else writes it. What is appended is acknowledged after Kafka has it
 * (acks=all) or, while Kafka is away, after a majority of MongoDB has it in the spool.
 */
@ApplicationScoped
public class FeedbackLog {

  private static final int MOST_REVISIONS = 100_000;
  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private final LogProducer producer;
  private final Clock clock;
  private final Spool spool;
  private final Erasures erasures;

  /** What was appended lately, by the marks under which its erasure would be told. */
  private final Cache<String, Appended> lately =
      Caffeine.newBuilder().maximumSize(MOST_REVISIONS).expireAfterWrite(REMEMBERED).build();

  private final Counter appended;
  private final Counter spooled;

  public FeedbackLog(
      LogProducer producer, Spool spool, Erasures erasures, MeterRegistry meters, Clock clock) {
    this.producer = producer;
    this.spool = spool;
    this.erasures = erasures;
    this.clock = clock;
    this.appended = meters.counter("echolot.log.appended");
    this.spooled = meters.counter("echolot.log.spooled");
    erasures.listen(this::eraseAgain);
  }

  /** The newest of a record that was appended. */
  private record Appended(String key, Authorship authorship) {
    static Appended newest(Appended before, Appended next) {
      return next.authorship.supersedes(before.authorship) ? next : before;
    }
  }

  /**
   * Completes when the record is safe. What doesn't supersede that which was appended lately is
   * outdated and only acknowledged.
   *
   * <p>Fails with {@link Erasures#ERASED} if it was erased, be it meanwhile, with {@link
   * Problem#TOO_LARGE} if no log could take it, and with {@link Problem#UNAVAILABLE} if neither
   * Kafka nor MongoDB takes it now.
   */
  public Uni<Void> append(FeedbackRecord record) {
    String mark = erasures.mark(record.tenant(), record.id());
    if (erasures.knows(mark)) {
      return Uni.createFrom().failure(Erasures::refusal);
    }
    Appended known = lately.getIfPresent(mark);
    if (known != null && !record.authorship().supersedes(known.authorship())) {
      return Uni.createFrom().voidItem();
    }
    Appended appended = new Appended(record.topicKey(), record.authorship());
    return write(new Entry(appended.key(), ContractsJson.write(record)))
        .invoke(() -> lately.asMap().merge(mark, appended, Appended::newest))
        .chain(
            () ->
                erasures.knows(mark)
                    ? bury(mark, appended.key())
                        .chain(() -> Uni.createFrom().failure(Erasures::refusal))
                    : Uni.createFrom().voidItem());
  }

  /**
   * Completes when the erasure is safe, for good; erasing what isn't there is no error.
   *
   * <p>Fails with {@link Problem#UNAVAILABLE} if neither Kafka nor MongoDB takes it, or what waits
   * in the spool can't be looked through.
   */
  public Uni<Void> erase(String tenant, String id) {
    String key = FeedbackRecord.topicKey(tenant, id);
    String mark = erasures.mark(tenant, id);
    Erasure erasure = new Erasure(clock.instant());
    return write(new Entry(Topics.ERASURES, mark, ContractsJson.write(erasure)))
        .invoke(() -> erasures.note(mark))
        .chain(
            () ->
                spool
                    .forget(key)
                    .onFailure()
                    .transform(failure -> Problem.unavailable("Erase it again.")))
        .chain(() -> bury(mark, key));
  }

  private Uni<Void> bury(String mark, String key) {
    return write(new Entry(key, null)).invoke(() -> lately.invalidate(mark));
  }

  /** Another replica erased what came in here at the same time. */
  private void eraseAgain(String mark) {
    Appended appended = lately.getIfPresent(mark);
    if (appended != null) {
      bury(mark, appended.key())
          .subscribe()
          .with(
              done -> Log.debug("An erased record that came in meanwhile is erased, too"),
              failure -> Log.warnf("An erased record is in the log: %s", failure.getMessage()));
    }
  }

  private Uni<Void> write(Entry entry) {
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
