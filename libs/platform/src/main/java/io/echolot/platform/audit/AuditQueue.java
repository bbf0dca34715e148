package io.echolot.platform.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How entries of the audit log wait. */
@ConfigMapping(prefix = "echolot.audit")
public interface AuditQueue {

  /** How many may wait on a replica, some megabytes; what comes then is in its log alone. */
  @WithDefault("20000")
  int mostWaiting();

  /** How often they are stored or sent; named here since a key that no mapping has is refused. */
  @WithDefault("1s")
  String every();
}
