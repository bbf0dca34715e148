package io.echolot.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.echolot.launcher.Service;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

/**
 * What the views show of a world that has answers of today only: stored responses, texts, and what
 * the scores API counts.
 */
final class Views implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 600;
  private static final long PAUSE_MILLIS = 200;

  private final Bench bench;
  private final MongoClient client;

  Views(Bench bench) {
    this.bench = bench;
    this.client = MongoClients.create(bench.platform.backends().mongoUri());
  }

  /**
   * How much each shows.
   *
   * @param responses stored by survey-service
   * @param texts stored by metrics-service
   * @param counted by the scores API
   */
  record Shown(long responses, long texts, long counted) {
    boolean isAllOf(long answers, Shown before) {
      return responses - before.responses >= answers
          && texts - before.texts >= answers
          && counted - before.counted >= answers;
    }
  }

  Shown now() {
    return new Shown(
        stored("echolot_surveys", "responses"), stored("echolot_metrics", "insights"), counted());
  }

  /** Returns once every view shows that many answers more than before, each with a text. */
  void await(long answers, Shown before) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!now().isAllOf(answers, before)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "Of %d answers the views show %s, before %s".formatted(answers, now(), before));
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
  }

  private long stored(String database, String collection) {
    return client.getDatabase(database).getCollection(collection).estimatedDocumentCount();
  }

  private long counted() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    // A day more at each end, lest midnight divides a run.
    return bench
        .api
        .call(
            Service.METRICS,
            "GET",
            "/v1/scores?metric=volume&from=%s&to=%s"
                .formatted(today.minusDays(1), today.plusDays(2)),
            "")
        .expect(200)
        .json()
        .at("/groups/0/score/n")
        .asLong();
  }

  @Override
  public void close() {
    client.close();
  }
}
