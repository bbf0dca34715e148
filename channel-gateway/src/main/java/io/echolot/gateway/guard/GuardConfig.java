package io.echolot.gateway.guard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * When a page's response is doubted. Keys without allowed origins, which no page uses, never are.
 */
@ConfigMapping(prefix = "echolot.guard")
public interface GuardConfig {

  /** Whether a response without a token must be paid for by work, also while nobody attacks. */
  @WithDefault("false")
  boolean required();

  /** How long a token is believed. */
  @WithDefault("7D")
  Duration tokensFor();

  /** In less time than this nobody completes a survey; else work is asked for. */
  @WithDefault("1s")
  Duration fastest();

  /** So many responses may begin a minute with a key before it can be under attack. */
  @WithDefault("300")
  int startsPerMinute();

  /** From fewer addresses it is no attack: each address has a limit of its own. */
  @WithDefault("20")
  int addresses();

  /** How many zero bits a proof's hash begins with; each one more doubles the work. */
  @WithDefault("16")
  int difficulty();
}
