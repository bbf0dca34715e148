package io.echolot.gateway.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the feedback log is written. */
@ConfigMapping(prefix = "echolot.log")
public interface LogConfig {

  /** How long a caller waits for Kafka before the record goes to the spool. */
  @WithDefault("3s")
  Duration patience();

  /** How long a record waits for others to travel with. */
  @WithDefault("5ms")
  Duration linger();

  /** How often the spool is looked at. */
  @WithDefault("1s")
  Duration replayEvery();
}
