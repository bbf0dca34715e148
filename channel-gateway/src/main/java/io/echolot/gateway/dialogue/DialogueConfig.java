package io.echolot.gateway.dialogue;

import io.echolot.dialogue.engine.Rules;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient conversations are. */
@ConfigMapping(prefix = "echolot.conversation")
public interface DialogueConfig {

  /** How long after its end a message starts a new response. */
  @WithDefault("24H")
  Duration restartAfter();

  /** After how much silence an open conversation is given up. */
  @WithDefault("7D")
  Duration abandonAfter();

  /** How often a question is asked in all before it is left open. */
  @WithDefault("3")
  int mostTries();

  default Rules rules() {
    return new Rules(restartAfter(), abandonAfter(), mostTries());
  }
}
