package io.echolot.surveys.records.erasure;

import io.echolot.surveys.base.persistence.TenantKey;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Whose feedback is to be erased, in PostgreSQL. */
@Entity
@Table(name = "feedback_erasure")
class ErasureRow {

  @EmbeddedId
  @AttributeOverride(name = "key", column = @Column(name = "respondent"))
  TenantKey id;

  @Column(name = "requested_at")
  Instant requestedAt;

  @Column(name = "due_at")
  Instant dueAt;

  int looks;

  ErasureStore.Requested requested() {
    return new ErasureStore.Requested(id.tenant(), id.key(), requestedAt, looks);
  }
}
