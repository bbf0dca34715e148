package io.echolot.gateway.telegram;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What we share with Telegram. */
@ConfigMapping(prefix = "echolot.telegram")
public interface TelegramConfig {

  /** Where its Bot API is. */
  @WithDefault("https://api.telegram.org")
  String api();

  /** How long a call may take that a respondent's phone waits for, such as that a press came. */
  @WithDefault("3s")
  Duration acknowledgeWithin();
}
