package io.echolot.surveys.base.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When the outbox counts as stuck. */
@ConfigMapping(prefix = "echolot.outbox")
public interface OutboxConfig {

  /** How long something may wait for Kafka until the service isn't ready any more. */
  @WithDefault("5m")
  Duration stuckAfter();
}
