package io.echolot.metrics.rollup;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.eclipse.microprofile.config.Config;

/**
 * Runs the topology as long as the service lives. It waits for Kafka in a thread of its own, so
 * that the service starts and shows scores without it; Quarkus' extension would end the process
 * where Kafka's name can't be resolved.
 */
@ApplicationScoped
public class StreamRunner {

  private static final String PREFIX = "kafka-streams.";
  private static final long PAUSE_MILLIS = 1_000;
  private static final Duration CLOSING = Duration.ofSeconds(10);

  private final RollupTopics topics;
  private final Topology topology;
  private final StreamsUncaughtExceptionHandler failures;
  private final Config config;
  private final Event<KafkaStreams> begun;
  private final Thread thread = new Thread(this::run, "rollup-stream");
  private volatile boolean ended;

  public StreamRunner(
      RollupTopics topics,
      Topology topology,
      StreamsUncaughtExceptionHandler failures,
      Config config,
      Event<KafkaStreams> begun) {
    this.topics = topics;
    this.topology = topology;
    this.failures = failures;
    this.config = config;
    this.begun = begun;
  }

  void start(@Observes StartupEvent event) {
    thread.setDaemon(true);
    thread.start();
  }

  /** Leaves the group, so that its other members go on at once with what we had. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    ended = true;
    thread.interrupt();
    thread.join(CLOSING.toMillis());
  }

  private void run() {
    while (!ended) {
      try {
        topics.ensure();
        stream();
      } catch (RuntimeException e) {
        Log.warnf("Rollups can't be followed now, trying again: %s", e.getMessage());
        pause(PAUSE_MILLIS);
      }
    }
  }

  private void stream() {
    try (KafkaStreams streams = new KafkaStreams(topology, settings())) {
      streams.setUncaughtExceptionHandler(failures);
      // Its meters are bound by who observes this.
      begun.fire(streams);
      streams.start();
      while (!ended) {
        pause(Long.MAX_VALUE);
      }
      // The interrupt has done its work; closing must not be disturbed by it.
      Thread.interrupted();
      streams.close(CLOSING);
    }
  }

  private void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      if (!ended) {
        Thread.currentThread().interrupt();
        ended = true;
      }
    }
  }

  /** What all Kafka clients have (servers, TLS, SASL), and then Streams' own keys. */
  private Properties settings() {
    Properties settings = new Properties();
    topics
        .kafka()
        .forEach(
            (key, value) -> {
              if (!"group.id".equals(key)) {
                settings.put(key, value);
              }
            });
    for (String name : config.getPropertyNames()) {
      if (name.startsWith(PREFIX)) {
        settings.put(name.substring(PREFIX.length()), config.getValue(name, String.class));
      }
    }
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, topics.application());
    return settings;
  }
}
