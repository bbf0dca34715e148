package io.echolot.gateway.claim;

import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.contracts.feedback.SecretId;
import io.echolot.platform.erased.LogFold;
import io.echolot.platform.kafka.GroupReader;
import io.echolot.platform.kafka.GroupReaders;
import io.echolot.platform.kafka.RecordKey;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Follows the log, so that what was written before there were claims, or while MongoDB was away,
 * belongs to whoever wrote it. All replicas share the work.
 */
@Startup
@ApplicationScoped
class LoggedClaims {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final ClaimStore store;
  private final GroupReader reader;

  LoggedClaims(
      @ConfigProperty(name = "mp.messaging.incoming.claims.group.id") String group,
      ClaimStore store,
      GroupReaders readers) {
    this.store = store;
    this.reader = readers.open("logged-claims", group, () -> {});
  }

  @Incoming("claims")
  @Acknowledgment(Acknowledgment.Strategy.MANUAL)
  Uni<Void> accept(Message<ConsumerRecords<byte[], byte[]>> batch) {
    return reader.all(batch, this::accept);
  }

  private void accept(List<ConsumerRecord<byte[], byte[]>> records) {
    // Ids that are made of a secret need no claim, and most are; survey-service sets aside what is
    // unfit.
    LogFold fold =
        LogFold.of(records.stream().filter(LoggedClaims::needsClaim).toList(), (record, why) -> {});
    Map<String, Ownership> claims = new HashMap<>();
    fold.newest().forEach(record -> claims.put(record.topicKey(), claim(record)));
    store.removeAll(fold.erased()).chain(() -> store.addAll(claims)).await().atMost(PATIENCE);
  }

  private static boolean needsClaim(ConsumerRecord<byte[], byte[]> record) {
    String key = RecordKey.of(record);
    return !SecretId.isOne(key.substring(key.lastIndexOf('/') + 1));
  }

  private static Ownership claim(FeedbackRecord record) {
    return new Ownership(
        record.authorship().survey(), record.authorship().writer().hash(), record.receivedAt());
  }
}
