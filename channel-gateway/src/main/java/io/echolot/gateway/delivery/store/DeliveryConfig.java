package io.echolot.gateway.delivery.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How messages go out. */
@ConfigMapping(prefix = "echolot.delivery")
public interface DeliveryConfig {

  /** When a message that wasn't taken is sent again: after the first time, the second, ... */
  @WithDefault("10s,30s,2m,10m,30m")
  List<Duration> retryAfter();

  /** How many in a row a provider may not take before its account is left alone. */
  @WithDefault("5")
  int failuresInARow();

  /** For how long it is, then if the next one fails, too, ...; the last holds from then on. */
  @WithDefault("10s,30s,1m,5m")
  List<Duration> pauses();

  /** How long a provider may take to answer. */
  @WithDefault("20s")
  Duration timeout();

  /** How many messages a replica sends at the same time. */
  @WithDefault("64")
  int concurrency();

  /** How many of them by one account. */
  @WithDefault("16")
  int concurrencyPerAccount();

  /** How often it is looked for messages that are due. */
  @WithDefault("500ms")
  Duration every();

  /** How long a message waits for an account that isn't known, or can't be used. */
  @WithDefault("1m")
  Duration accountWithin();

  /** How long it is tried to store what a provider said, while MongoDB is away. */
  @WithDefault("30s")
  Duration noteWithin();

  /** How long it is remembered what became of a message. */
  @WithDefault("30D")
  Duration retention();
}
