package io.echolot.surveys.records.webhook.endpoint;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How others are told of what happens. */
@ConfigMapping(prefix = "echolot.webhooks")
public interface WebhooksConfig {

  /** Whether loopback, private and link-local addresses may be called: for tests and laptops. */
  @WithDefault("false")
  boolean privateAddresses();

  /** Whether {@code http} is allowed beside {@code https}: for tests and laptops. */
  @WithDefault("false")
  boolean plainHttp();

  /** How long a call may take in all. */
  @WithDefault("15s")
  Duration timeout();

  /** After how long a failed delivery is tried again, time after time; then it is dead. */
  @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
  List<Duration> retryAfter();

  /** How many calls a replica makes at the same time. */
  @WithDefault("64")
  int concurrency();

  /** How many of them may go to one webhook. */
  @WithDefault("4")
  int concurrencyPerWebhook();

  /** How often deliveries that are due are looked for. */
  @WithDefault("500ms")
  Duration every();

  /** How long a secret that was replaced goes on signing beside the new one. */
  @WithDefault("24h")
  Duration secretOverlap();

  /**
   * How long deliveries are kept once they are done. Events that are older than that aren't
   * delivered at all, for whether they were can't be told any more.
   */
  @WithDefault("30d")
  Duration retention();
}
