package io.echolot.platform.slow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How long a client may take to send. Sockets of clients that send nothing, or a byte now and then,
 * would else be held for as long as they like.
 */
@ConfigMapping(prefix = "echolot.receive")
public interface ReceiveTimes {

  /**
   * Within which time a request's line and headers are there, from when the connection was opened
   * or its first byte came on a connection that is kept alive.
   */
  @WithDefault("10s")
  Duration headersWithin();

  /** Within which time a request's body is there; a large one has {@link #bytesPerSecond} more. */
  @WithDefault("30s")
  Duration bodyWithin();

  /** Each of so many bytes of a body that have come gives it another second. */
  @WithDefault("16384")
  long bytesPerSecond();
}
