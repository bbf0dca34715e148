package io.echolot.surveys.people.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A tenant in PostgreSQL. */
@Entity
@Table(name = "tenant")
class TenantRow {

  @Id String key;
  String name;

  @Column(name = "created_at")
  Instant createdAt;

  KnownTenant tenant() {
    return new KnownTenant(key, name, createdAt);
  }
}
