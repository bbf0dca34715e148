package io.echolot.surveys.records.response;

import io.echolot.platform.erased.ErasedRecords;
import io.echolot.platform.kafka.WholeTopics;
import io.echolot.platform.secret.SignedTokens;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What was erased for good, for all who follow the log. */
@Startup
@ApplicationScoped
public class FollowedErasures {

  private final ErasedRecords erased;

  FollowedErasures(ErasedRecords erased) {
    this.erased = erased;
  }

  @Produces
  @Singleton
  static ErasedRecords erased(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      SignedTokens tokens,
      WholeTopics topics,
      Event<ErasureHeard> heard) {
    return new ErasedRecords(
        kafka, tokens, ErasedRecords.open(topics, kafka), key -> heard.fire(new ErasureHeard(key)));
  }

  static void close(@Disposes ErasedRecords erased) {
    erased.close();
  }

  @Incoming("erasures")
  Uni<Void> read(ConsumerRecords<byte[], byte[]> records) {
    return erased.read(records);
  }
}
