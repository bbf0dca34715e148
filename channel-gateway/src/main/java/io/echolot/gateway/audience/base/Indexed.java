package io.echolot.gateway.audience.base;

import io.smallrye.mutiny.Uni;

/** A store whose indexes must be there. */
public interface Indexed {

  /** Creates them if they aren't there. */
  Uni<Void> ensureIndexes();
}
