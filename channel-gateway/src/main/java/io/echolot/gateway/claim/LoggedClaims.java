package io.echolot.gateway.claim;

import io.echolot.contracts.FeedbackRecord;
import io.echolot.contracts.Topics;
import io.echolot.platform.LogFold;
import io.echolot.platform.TopicReader;
import io.echolot.platform.deadletter.DeadLetters;
import io.echolot.platform.deadletter.Sieve;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Follows the log, so that what was written before there were claims, or while MongoDB was away,
 * belongs to whoever wrote it. All replicas share the work.
 */
@ApplicationScoped
class LoggedClaims {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int FETCHED_AT_ONCE = 1 << 20;
  private static final int FETCHED_AFTER_MILLIS = 1000;

  private final ClaimStore store;
  private final TopicReader reader;

  LoggedClaims(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "echolot.consumer-group") String group,
      ClaimStore store,
      DeadLetters letters) {
    this.store = store;
    Sieve sieve = letters.sieve("logged-claims");
    this.reader =
        TopicReader.member(
            "claims",
            unhurried(kafka),
            group + "-claims",
            consumer -> consumer.subscribe(List.of(Topics.FEEDBACK)),
            records -> sieve.all(records, this::accept));
  }

  /** Much at once: nearly all of it was claimed when it came in. */
  private static Map<String, Object> unhurried(Map<String, Object> kafka) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("fetch.min.bytes", FETCHED_AT_ONCE);
    settings.put("fetch.max.wait.ms", FETCHED_AFTER_MILLIS);
    return settings;
  }

  void start(@Observes StartupEvent event) {
    reader.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    reader.stop();
  }

  private void accept(List<ConsumerRecord<byte[], byte[]>> records) {
    // survey-service sets aside what is unfit.
    LogFold fold = LogFold.of(records, (record, why) -> {});
    Map<String, Ownership> claims = new HashMap<>();
    fold.newest().forEach(record -> claims.put(record.topicKey(), claim(record)));
    store.removeAll(fold.erased()).chain(() -> store.addAll(claims)).await().atMost(PATIENCE);
  }

  private static Ownership claim(FeedbackRecord record) {
    return new Ownership(
        record.authorship().survey(), record.authorship().writer().hash(), record.receivedAt());
  }
}
