package io.echolot.surveys.people.customer.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long events are kept. */
@ConfigMapping(prefix = "echolot.events")
public interface EventConfig {

  /** After that time an event is deleted; segments don't count it any more. */
  @WithDefault("P400D")
  Duration retention();
}
