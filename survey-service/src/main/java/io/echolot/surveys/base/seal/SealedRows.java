package io.echolot.surveys.base.seal;

import io.smallrye.mutiny.Uni;

/** Secrets of one kind that stand sealed in the database. */
public interface SealedRows {

  /** Seals by the first key what another one has sealed; all of them. */
  Uni<Resealed> reseal();
}
