package io.echolot.surveys.records.results;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How results of surveys are counted. */
@ConfigMapping(prefix = "echolot.results")
public interface ResultsConfig {

  /** How many results a replica counts at the same time; more are asked to come again. */
  @WithDefault("4")
  int concurrency();

  /**
   * How long one count, or one comparison of two groups, may take; whoever asks for more is told to
   * ask for less.
   */
  @WithDefault("PT20S")
  Duration patience();

  /** With fewer answers on a side there is no verdict on a difference. */
  @WithDefault("5")
  int least();
}
