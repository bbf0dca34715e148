package io.echolot.gateway.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many requests a minute are served. */
@ConfigMapping(prefix = "echolot.rate-limit")
public interface RateLimitConfig {

  /** For a publishable key whose channel says nothing else. */
  @WithDefault("6000")
  int perKey();

  /** For one address. */
  @WithDefault("600")
  int perAddress();
}
