package io.echolot.platform.deadletter;

import io.echolot.platform.topic.ChannelProducer;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;

/** Where this service's readers and writers set aside what they can't process. */
@Singleton
class SettingAside {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Produces
  @Singleton
  DeadLetters deadLetters(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @Channel("letters") Emitter<byte[]> declaration,
      KafkaClientService clients,
      @ConfigProperty(name = "quarkus.application.name") String service,
      MeterRegistry meters,
      Clock clock) {
    var channel =
        new ChannelProducer<byte[]>(clients, "letters", () -> DeadLetterTopic.ensure(kafka));
    return new DeadLetters(() -> channel.await(PATIENCE), service, meters, clock);
  }

  /** Before anything is closed that the readers use. */
  void end(@Observes @Priority(1) ShutdownEvent event, DeadLetters letters) {
    letters.end();
  }
}
