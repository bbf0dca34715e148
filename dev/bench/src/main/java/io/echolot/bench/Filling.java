package io.echolot.bench;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.launcher.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A month of responses on the log, as they would have come: in the order of time but for those that
 * were up to an hour late, from all stages, channels and languages. One in four has a text. Two
 * fillings of one size differ in ids and units alone.
 *
 * @param survey the survey's key
 * @param responses how many
 * @param end when the month ends
 * @param units of how many units they speak; 0 for of none
 */
record Filling(String survey, int responses, Instant end, int units) {

  static final Duration MONTH = Duration.ofDays(30);

  private static final long LATE_SECONDS = 3_600;
  private static final String[] STAGES = {"discover", "buy", "onboard", "use", "get-help", "renew"};
  private static final Channel[] CHANNELS = {Channel.WEB, Channel.SMS, Channel.CHAT, Channel.KIOSK};

  Filling(String survey, int responses, Instant end) {
    this(survey, responses, end, 0);
  }

  /** The responses, always the same ones. */
  Stream<Response> all() {
    SplittableRandom random = new SplittableRandom(responses);
    SplittableRandom own = new SplittableRandom(survey.hashCode());
    return IntStream.range(0, responses)
        .mapToObj(
            index ->
                response(index, random, new UUID(own.nextLong(), own.nextLong()).toString())
                    .inUnit(units == 0 ? "" : unit(own.nextInt(units))));
  }

  /** The key of one of the units. */
  static String unit(int index) {
    return "bench-unit-" + index;
  }

  /** Publishes the survey that they answer. */
  void publish(Bench bench) {
    String draft =
        """
        {"key":"%s","name":{"en":"Bench"},"languages":["en"],"touchpoints":["website"],
         "questions":[{"key":"nps","kind":"nps","title":{"en":"How likely?"}},
          {"key":"why","kind":"text","title":{"en":"Why?"}}],"thanks":{"en":"Thanks!"}}"""
            .formatted(survey);
    bench.publish(draft);
  }

  void write(String kafka) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            kafka,
            "linger.ms",
            20,
            "batch.size",
            262_144,
            "compression.type",
            "lz4");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      all()
          .forEach(
              response ->
                  producer.send(
                      new ProducerRecord<>(
                          Topics.FEEDBACK, response.topicKey(), ContractsJson.write(response))));
    }
  }

  private Response response(int index, SplittableRandom random, String id) {
    Instant received = end.minus(MONTH).plusSeconds((long) index * MONTH.toSeconds() / responses);
    Instant at =
        random.nextInt(10) == 0 ? received.minusSeconds(random.nextLong(LATE_SECONDS)) : received;
    String stage = STAGES[random.nextInt(STAGES.length)];
    return new Response(
        "acme",
        id,
        1,
        survey,
        survey,
        1,
        CHANNELS[random.nextInt(CHANNELS.length)],
        random.nextInt(3) == 0 ? "en" : "de",
        stage + "-" + random.nextInt(2),
        stage,
        ResponseState.COMPLETE,
        answers(random),
        "",
        at,
        at,
        received);
  }

  private static List<Answer> answers(SplittableRandom random) {
    Answer score =
        new Answer("nps", QuestionKind.NPS, 10, new AnswerValue.Score(random.nextInt(11)));
    if (random.nextInt(4) > 0) {
      return List.of(score);
    }
    var text = new AnswerValue.Text("Fast, friendly and easy, as always");
    return List.of(score, new Answer("why", QuestionKind.TEXT, 0, text));
  }

  /**
   * Returns once the scores API counts all of them. It asks for the newest day first, which is the
   * last to come, so as not to keep the service busy with questions.
   */
  void awaitCounted(Bench bench) throws InterruptedException {
    long before = volume(bench, end.minus(Duration.ofHours(2)));
    while (true) {
      TimeUnit.SECONDS.sleep(1);
      long now = volume(bench, end.minus(Duration.ofHours(2)));
      if (now > 0
          && now == before
          && volume(bench, end.minus(MONTH.multipliedBy(2))) == responses) {
        return;
      }
      before = now;
    }
  }

  private long volume(Bench bench, Instant from) {
    String path = "/v1/scores?metric=volume&survey=%s&from=%s&to=%s".formatted(survey, from, end);
    return bench
        .api
        .call(Service.METRICS, "GET", path, "")
        .expect(200)
        .json()
        .at("/groups/0/score/n")
        .asLong();
  }
}
