package io.echolot.gateway.log;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Erasure;
import io.echolot.contracts.Topics;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.platform.problem.Problem;
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

  private static final int REMEMBERED = 50_000;
  private static final Duration REMEMBERED_FOR = Duration.ofMinutes(10);
  private final LogWriter writer;
  private final Clock clock;
  private final Spool spool;
  private final Erasures erasures;

  private final RecentRecords lately;

  public FeedbackLog(LogWriter writer, Spool spool, Erasures erasures, Clock clock) {
    this.writer = writer;
    this.spool = spool;
    this.erasures = erasures;
    this.clock = clock;
    this.lately = new RecentRecords(REMEMBERED, REMEMBERED_FOR, clock);
    erasures.listen(this::eraseAgain);
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
    if (lately.outdates(mark, record.authorship())) {
      return Uni.createFrom().voidItem();
    }
    String key = record.topicKey();
    return writer
        .write(new Entry(key, ContractsJson.write(record)))
        .invoke(() -> lately.add(mark, record.id(), record.authorship()))
        .chain(
            () ->
                erasures.knows(mark)
                    ? bury(mark, key).chain(() -> Uni.createFrom().failure(Erasures::refusal))
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
    return writer
        .write(new Entry(Topics.ERASURES, mark, ContractsJson.write(erasure)))
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
    return writer.write(new Entry(key, null)).invoke(() -> lately.remove(mark));
  }

  /** Another replica erased what came in here at the same time. */
  private void eraseAgain(String mark) {
    String tenant = mark.substring(0, mark.lastIndexOf('/'));
    lately
        .id(mark)
        .ifPresent(
            id ->
                bury(mark, FeedbackRecord.topicKey(tenant, id))
                    .subscribe()
                    .with(
                        done -> Log.debug("An erased record that came in meanwhile is erased, too"),
                        failure ->
                            Log.warnf("An erased record is in the log: %s", failure.getMessage())));
  }
}
