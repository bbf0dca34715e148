package io.echolot.gateway.audience;

import io.smallrye.mutiny.Uni;

/** A store whose indexes must be there. */
interface Indexed {

  /** Creates them if they aren't there. */
  Uni<Void> ensureIndexes();
}
