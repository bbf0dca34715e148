package io.echolot.gateway.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Erasure;
import io.echolot.contracts.Topics;
import io.echolot.contracts.feedback.Authorship;
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

  private static final int MOST_REVISIONS = 100_000;
  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private final LogWriter writer;
  private final Clock clock;
  private final Spool spool;
  private final Erasures erasures;

  /** What was appended lately, by the marks under which its erasure would be told. */
  private final Cache<String, Appended> lately =
      Caffeine.newBuilder().maximumSize(MOST_REVISIONS).expireAfterWrite(REMEMBERED).build();

  public FeedbackLog(LogWriter writer, Spool spool, Erasures erasures, Clock clock) {
    this.writer = writer;
    this.spool = spool;
    this.erasures = erasures;
    this.clock = clock;
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
    return writer
        .write(new Entry(appended.key(), ContractsJson.write(record)))
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
    return writer.write(new Entry(key, null)).invoke(() -> lately.invalidate(mark));
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
}
