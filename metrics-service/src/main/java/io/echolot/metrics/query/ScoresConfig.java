package io.echolot.metrics.query;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How scores are judged. */
@ConfigMapping(prefix = "echolot.scores")
public interface ScoresConfig {

  /** With fewer answers on a side there is no verdict on a change, nor a colour for a score. */
  @WithDefault("5")
  int least();
}
