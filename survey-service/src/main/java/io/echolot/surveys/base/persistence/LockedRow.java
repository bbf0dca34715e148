package io.echolot.surveys.base.persistence;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/**
 * The row of a thing that tenants name by a key and change under a lock: {@code tenant, key, lock,
 * body}.
 */
@MappedSuperclass
public abstract class LockedRow<T> {

  @EmbeddedId TenantKey id;
  @Version int lock;

  /** The thing. */
  protected abstract T body();

  protected abstract void body(T body);
}
