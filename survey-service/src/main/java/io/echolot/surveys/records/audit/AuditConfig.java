package io.echolot.surveys.records.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the audit log is kept. */
@ConfigMapping(prefix = "echolot.audit")
public interface AuditConfig {

  /** After that time an entry is deleted. */
  @WithDefault("P400D")
  Duration retention();

  /** How often that is looked at; named here since a key that no mapping has is refused. */
  @WithDefault("10m")
  String purgeEvery();
}
