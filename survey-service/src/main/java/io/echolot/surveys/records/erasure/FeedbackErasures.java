package io.echolot.surveys.records.erasure;

import io.echolot.contracts.ErasureRequest;
import io.echolot.contracts.Topics;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.surveys.base.SqlTime;
import io.echolot.surveys.base.outbox.Outbox;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.schema.SchemaPending;
import io.echolot.surveys.records.erasure.ErasureStore.Requested;
import io.echolot.surveys.records.response.ResponseStore;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Erases all that customers said. What is asked for stands in PostgreSQL first, so no crash loses
 * it; then the stored responses are looked through, and each one's erasure goes to the gateway by
 * the outbox. As responses may still be on their way (a spool, a device without a network), it is
 * looked again, ever more seldom, until nothing can come any more.
 */
@ApplicationScoped
public class FeedbackErasures {

  /** How many a transaction hands to the outbox. */
  private static final int BATCH = 1_000;

  private static final int BATCHES = 50;

  /** The gateway needs a moment for what was found; then the rest is looked for. */
  private static final Duration SOON = Duration.ofSeconds(2);

  private static final Duration SELDOM = Duration.ofHours(1);

  private final Database database;
  private final ErasureStore store;
  private final ResponseStore responses;
  private final Outbox outbox;
  private final Clock clock;
  private final Duration late;

  /**
   * Reads how long to look.
   *
   * @param late how late responses may come that were given before
   */
  FeedbackErasures(
      Database database,
      ErasureStore store,
      ResponseStore responses,
      Outbox outbox,
      Clock clock,
      @ConfigProperty(name = "echolot.erasure.late", defaultValue = "P90D") Duration late) {
    this.database = database;
    this.store = store;
    this.responses = responses;
    this.outbox = outbox;
    this.clock = clock;
    this.late = late;
  }

  /** Begins, or begins anew. */
  Uni<FeedbackErasure> request(String tenant, String respondent) {
    Instant now = SqlTime.stored(clock.instant());
    return store
        .put(tenant, respondent, now)
        .flatMap(put -> Database.aside(() -> progress(tenant, respondent, now)));
  }

  /** How far it is; empty if nobody asked for it, or so long ago that nothing can come any more. */
  Uni<Optional<FeedbackErasure>> find(String tenant, String respondent) {
    return store
        .requestedAt(tenant, respondent)
        .flatMap(
            requested ->
                Database.aside(() -> requested.map(at -> progress(tenant, respondent, at))));
  }

  private FeedbackErasure progress(String tenant, String respondent, Instant requestedAt) {
    long left = responses.countOf(tenant, respondent, requestedAt);
    return new FeedbackErasure(respondent, requestedAt, left);
  }

  @Scheduled(
      every = "${echolot.erasure.every:1s}",
      concurrentExecution = ConcurrentExecution.SKIP,
      skipExecutionIf = SchemaPending.class)
  void run() {
    try {
      int batch = 0;
      while (batch < BATCHES && Database.await(look())) {
        batch++;
      }
    } catch (RuntimeException e) {
      // PostgreSQL or MongoDB is away; the transaction is void, so the next round does it again.
      Log.warnf("Feedback not erased now: %s", e.getMessage());
    }
  }

  /** Whether there was one to look for. */
  private Uni<Boolean> look() {
    Instant now = clock.instant();
    return database.write(
        session ->
            store
                .lockDue(now)
                .call(due -> due.isEmpty() ? Uni.createFrom().voidItem() : look(due.get(), now))
                .map(Optional::isPresent));
  }

  private Uni<Void> look(Requested requested, Instant now) {
    return Database.aside(
            () ->
                responses.idsOf(requested.tenant(), requested.respondent(), requested.at(), BATCH))
        .call(found -> Database.each(found, id -> erase(requested, id)))
        .flatMap(found -> goOn(requested, found.isEmpty(), now));
  }

  private Uni<Void> erase(Requested requested, String id) {
    return outbox.put(
        Topics.ERASURE_REQUESTS,
        FeedbackRecord.topicKey(requested.tenant(), id),
        new ErasureRequest(requested.at()));
  }

  private Uni<Void> goOn(Requested requested, boolean isNoneLeft, Instant now) {
    int looks = isNoneLeft ? requested.looks() + 1 : 0;
    return isNoneLeft && now.isAfter(requested.at().plus(late))
        ? store.delete(requested)
        : store.lookAgain(requested, looks, now.plus(pause(looks)));
  }

  /** Twice as long each time, from {@link #SOON} to {@link #SELDOM}. */
  private static Duration pause(int looks) {
    Duration doubled = SOON.multipliedBy(1L << Math.min(looks, 12));
    return doubled.compareTo(SELDOM) < 0 ? doubled : SELDOM;
  }
}
