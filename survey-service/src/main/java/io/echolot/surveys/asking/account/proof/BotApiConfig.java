package io.echolot.surveys.asking.account.proof;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** What we share with Telegram; the gateway's has the same names. */
@ConfigMapping(prefix = "echolot.telegram")
public interface BotApiConfig {

  /** Where its Bot API is. */
  @WithDefault("https://api.telegram.org")
  URI api();

  /** How long all calls that prove a bot may take together. */
  @WithDefault("15s")
  Duration patience();
}
