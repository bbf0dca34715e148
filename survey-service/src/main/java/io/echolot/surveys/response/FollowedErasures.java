package io.echolot.surveys.response;

import io.echolot.platform.ErasedRecords;
import io.echolot.platform.SignedTokens;
import io.echolot.platform.deadletter.DeadLetters;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;

/** What was erased for good, for all who follow the log. */
@ApplicationScoped
public class FollowedErasures {

  @Produces
  @Singleton
  ErasedRecords erased(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      SignedTokens tokens,
      DeadLetters letters,
      Event<ErasureHeard> heard) {
    return new ErasedRecords(
        kafka,
        tokens,
        letters.sieve("erasures")::setAside,
        key -> heard.fire(new ErasureHeard(key)));
  }

  void start(@Observes StartupEvent event, ErasedRecords erased) {
    erased.start();
  }

  void stop(@Observes ShutdownEvent event, ErasedRecords erased) throws InterruptedException {
    erased.stop();
  }
}
