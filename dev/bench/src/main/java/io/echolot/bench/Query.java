package io.echolot.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.echolot.contracts.Answer;
import io.echolot.contracts.AnswerValue;
import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.QuestionKind;
import io.echolot.contracts.Response;
import io.echolot.contracts.ResponseState;
import io.echolot.contracts.Topics;
import io.echolot.launcher.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;

/**
 * A month of daily NPS, filtered and grouped: the scores API against MongoDB's $group over the
 * indexed responses, for few and for many responses. On the way: how fast the log becomes rollups.
 */
final class Query {

  private static final int FEW = 50_000;
  private static final int MANY = Integer.getInteger("echolot.bench.responses", 5_000_000);
  private static final int TRIES = 20;
  private static final Duration MONTH = Duration.ofDays(30);
  private static final String[] STAGES = {"discover", "buy", "onboard", "use", "get-help", "renew"};
  private static final Channel[] CHANNELS = {Channel.WEB, Channel.SMS, Channel.CHAT, Channel.KIOSK};

  void run(Bench bench) throws InterruptedException {
    Instant end = Instant.now().minus(Duration.ofDays(1));
    double few = at(bench, "bench-few", FEW, end);
    double many = at(bench, "bench-many", MANY, end);
    System.out.printf("  many against few: %.2f x the time%n", many / few);
  }

  /** The API's milliseconds. */
  private static double at(Bench bench, String survey, int responses, Instant end)
      throws InterruptedException {
    // Only metrics-service is measured; survey-service would compete for the cores.
    bench.platform.kill(Service.SURVEY);
    long begun = System.nanoTime();
    fill(bench, survey, responses, end);
    awaitVolume(bench, survey, responses);
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf(
        "  rebuild: %,d responses in %.0f s, %,.0f /s (aim 50,000: %.2f x)%n",
        responses, seconds, responses / seconds, responses / seconds / 50_000);
    bench.platform.restart(Service.SURVEY);
    awaitStored(bench, survey, responses);
    double api = median(() -> scores(bench, survey, end));
    double mongo = median(() -> group(bench, survey, end));
    System.out.printf(
        "  %,d responses: API %.2f ms, $group %.1f ms: %.0f x%n",
        responses, api, mongo, mongo / api);
    return api;
  }

  private static void fill(Bench bench, String survey, int responses, Instant end) {
    SplittableRandom random = new SplittableRandom(responses);
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bench.platform.backends().kafka(),
            "linger.ms",
            20,
            "batch.size",
            262_144,
            "compression.type",
            "lz4");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < responses; i++) {
        Response response = response(survey, random, end);
        producer.send(
            new ProducerRecord<>(
                Topics.FEEDBACK, response.topicKey(), ContractsJson.write(response)));
      }
    }
  }

  private static Response response(String survey, SplittableRandom random, Instant end) {
    Instant at = end.minusSeconds(random.nextLong(MONTH.toSeconds()));
    String stage = STAGES[random.nextInt(STAGES.length)];
    return new Response(
        "acme",
        new UUID(random.nextLong(), random.nextLong()).toString(),
        1,
        survey,
        survey,
        1,
        CHANNELS[random.nextInt(CHANNELS.length)],
        random.nextInt(3) == 0 ? "en" : "de",
        stage + "-" + random.nextInt(2),
        stage,
        ResponseState.COMPLETE,
        List.of(new Answer("nps", QuestionKind.NPS, 10, new AnswerValue.Score(random.nextInt(11)))),
        "",
        at,
        at,
        at);
  }

  private static void awaitVolume(Bench bench, String survey, int responses)
      throws InterruptedException {
    String path = "/v1/scores?metric=volume&survey=" + survey + "&from=" + longAgo();
    while (bench
            .api
            .call(Service.METRICS, "GET", path, "")
            .expect(200)
            .json()
            .at("/groups/0/score/n")
            .asLong()
        < responses) {
      TimeUnit.SECONDS.sleep(1);
    }
  }

  private static String longAgo() {
    return Instant.now().minus(Duration.ofDays(60)).toString();
  }

  private static void awaitStored(Bench bench, String survey, int responses)
      throws InterruptedException {
    try (MongoClient client = MongoClients.create(bench.platform.backends().mongoUri())) {
      while (responses(client).countDocuments(new Document("survey", survey)) < responses) {
        TimeUnit.SECONDS.sleep(1);
      }
    }
  }

  private static MongoCollection<Document> responses(MongoClient client) {
    return client.getDatabase("echolot_surveys").getCollection("responses");
  }

  private static double median(Runnable query) {
    long[] nanos = new long[TRIES];
    // The first fills caches, of both.
    query.run();
    for (int i = 0; i < TRIES; i++) {
      long begun = System.nanoTime();
      query.run();
      nanos[i] = System.nanoTime() - begun;
    }
    Arrays.sort(nanos);
    return nanos[TRIES / 2] / 1e6;
  }

  private static void scores(Bench bench, String survey, Instant end) {
    bench
        .api
        .call(
            Service.METRICS,
            "GET",
            "/v1/scores?metric=nps&interval=day&zone=Europe/Berlin&groupBy=stage&channel=web,sms"
                + "&survey=%s&from=%s&to=%s".formatted(survey, end.minus(MONTH), end),
            "")
        .expect(200);
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
                          .formatted(survey, end.minus(MONTH), end)),
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
