package io.echolot.surveys.invitation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** To where personal links lead. */
@ConfigMapping(prefix = "echolot.links")
public interface LinkConfig {

  /** The gateway's public origin, without a slash at its end. */
  @WithDefault("http://localhost:8082")
  String publicUrl();
}
