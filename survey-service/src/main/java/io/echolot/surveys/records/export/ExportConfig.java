package io.echolot.surveys.records.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How responses are exported. */
@ConfigMapping(prefix = "echolot.export")
public interface ExportConfig {

  /** How many exports a replica writes at the same time; more are asked to come again. */
  @WithDefault("4")
  int concurrency();
}
