package io.echolot.gateway.email;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How tenants' mail servers are called; survey-service's has the same names. */
@ConfigMapping(prefix = "echolot.smtp")
public interface MailServersConfig {

  /** Whether they may be at private addresses. */
  @WithDefault("false")
  boolean privateAddresses();
}
