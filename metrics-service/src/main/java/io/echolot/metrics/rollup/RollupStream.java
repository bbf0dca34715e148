package io.echolot.metrics.rollup;

import io.echolot.platform.deadletter.DeadLetters;
import io.echolot.platform.deadletter.Sieve;
import io.echolot.platform.erased.ErasedRecords;
import io.quarkus.logging.Log;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;

/** The topology that {@link StreamRunner} runs. */
@Singleton
public class RollupStream {

  @Produces
  @Singleton
  Topology topology(RollupTopics topics, DeadLetters letters, ErasedRecords erased) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.TOPOLOGY_OPTIMIZATION_CONFIG, StreamsConfig.OPTIMIZE);
    Sieve sieve = letters.sieve("rollups");
    StreamFaults.goTo(sieve);
    return RollupTopology.build(
        topics.rollups(),
        properties,
        sieve::setAside,
        key -> {
          erased.awaitLoaded();
          return erased.contains(key);
        });
  }

  /** A thread that died of an outage is replaced: the service heals without a restart. */
  @Produces
  @Singleton
  StreamsUncaughtExceptionHandler replaceThread() {
    return failure -> {
      Log.warnf("A thread of Kafka Streams ended and is replaced: %s", failure.getMessage());
      return StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
    };
  }
}
