package io.echolot.gateway.chat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long chats are held, and what is too much in one. */
@ConfigMapping(prefix = "echolot.chat")
public interface ChatConfig {

  /** After how long without a message a connection is closed; the page may open it again. */
  @WithDefault("15m")
  Duration idle();

  /** How many messages beyond the rate limit are refused before the connection is closed. */
  @WithDefault("50")
  int refusals();
}
