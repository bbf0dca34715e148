package io.echolot.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.echolot.launcher.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * A month of daily NPS, filtered and grouped: the scores API against MongoDB's $group over the
 * indexed responses, for few and for many responses.
 */
final class Query {

  private static final int FEW = 50_000;
  private static final int MANY = Integer.getInteger("echolot.bench.responses", 5_000_000);
  private static final int TRIES = 20;

  void run(Bench bench) throws InterruptedException {
    Instant end = Instant.now().minus(Duration.ofDays(1));
    double few = at(bench, "bench-few", FEW, end);
    double many = at(bench, "bench-many", MANY, end);
    System.out.printf("  many against few: %.2f x the time%n", many / few);
  }

  /** The API's milliseconds. */
  private static double at(Bench bench, String survey, int responses, Instant end)
      throws InterruptedException {
    Filling filling = new Filling(survey, responses, end);
    filling.write(bench.platform.backends().kafka());
    filling.awaitCounted(bench);
    awaitStored(bench, survey, responses);
    double api = median(TRIES, () -> scores(bench, "groupBy=stage&channel=web,sms", survey, end));
    double mongo = median(TRIES, () -> group(bench, survey, end));
    System.out.printf(
        "  %,d responses: API %.2f ms, $group %.1f ms: %.0f x%n",
        responses, api, mongo, mongo / api);
    return api;
  }

  /** Returns once survey-service has all of them. */
  static void awaitStored(Bench bench, String survey, int responses) throws InterruptedException {
    try (MongoClient client = MongoClients.create(bench.platform.backends().mongoUri())) {
      while (responses(client).countDocuments(new Document("survey", survey)) < responses) {
        // Counting millions takes the database seconds, which it needs for storing them.
        TimeUnit.SECONDS.sleep(responses / 250_000 + 1);
      }
    }
  }

  private static MongoCollection<Document> responses(MongoClient client) {
    return client.getDatabase("echolot_surveys").getCollection("responses");
  }

  /** The milliseconds of a query, of which the first one fills caches and isn't counted. */
  static double median(int tries, Runnable query) {
    long[] nanos = new long[tries];
    query.run();
    for (int i = 0; i < tries; i++) {
      long begun = System.nanoTime();
      query.run();
      nanos[i] = System.nanoTime() - begun;
    }
    Arrays.sort(nanos);
    return nanos[tries / 2] / 1e6;
  }

  /**
   * The month's daily NPS of a survey up to {@code end}.
   *
   * @param how the query's other parameters, e.g. {@code groupBy=stage}
   */
  static JsonNode scores(Bench bench, String how, String survey, Instant end) {
    return bench
        .api
        .call(
            Service.METRICS,
            "GET",
            "/v1/scores?metric=nps&interval=day&zone=Europe/Berlin&survey=%s&from=%s&to=%s&%s"
                .formatted(survey, end.minus(Filling.MONTH), end, how),
            "")
        .expect(200)
        .json();
  }

  private static void group(Bench bench, String survey, Instant end) {
    try (MongoClient client = MongoClients.create(bench.platform.backends().mongoUri())) {
      responses(client)
          .aggregate(
              List.of(
                  Document.parse(
                      """
                      {"$match":{"tenant":"acme","survey":"%s","channel":{"$in":["web","sms"]},
                       "answeredAt":{"$gte":{"$date":"%s"},"$lt":{"$date":"%s"}}}}"""
                          .formatted(survey, end.minus(Filling.MONTH), end)),
                  Document.parse("{\"$unwind\":\"$record.answers\"}"),
                  Document.parse(
                      """
                      {"$group":{"_id":{"stage":"$stage","score":"$record.answers.value","day":
                       {"$dateTrunc":{"date":"$answeredAt","unit":"day","timezone":"Europe/Berlin"}}},
                       "n":{"$sum":1}}}""")))
          .into(new ArrayList<>());
    }
  }
}
