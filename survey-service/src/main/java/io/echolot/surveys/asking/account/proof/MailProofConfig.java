package io.echolot.surveys.asking.account.proof;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How tenants' mail servers are asked; the gateway's has the same names. */
@ConfigMapping(prefix = "echolot.smtp")
public interface MailProofConfig {

  /** Whether they may be at private addresses, and take what isn't encrypted. */
  @WithDefault("false")
  boolean privateAddresses();

  /** How long connecting may take in all, and asking for each address. */
  @WithDefault("15s")
  Duration patience();
}
