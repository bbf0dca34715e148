package io.echolot.surveys.deadletter;

import io.echolot.platform.deadletter.DeadLetters;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where this service's readers and writers set aside what they can't process. */
@Singleton
class SettingAside {

  @Produces
  @Singleton
  DeadLetters deadLetters(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "quarkus.application.name") String service,
      MeterRegistry meters,
      Clock clock) {
    return new DeadLetters(kafka, service, meters, clock);
  }

  /** Before anything is closed that the readers use. */
  void end(@Observes @Priority(1) ShutdownEvent event, DeadLetters letters) {
    letters.end();
  }

  void close(@Disposes DeadLetters letters) {
    letters.close();
  }
}
