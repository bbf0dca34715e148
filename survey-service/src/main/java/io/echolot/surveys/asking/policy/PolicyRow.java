package io.echolot.surveys.asking.policy;

import io.echolot.contracts.channel.TenantPolicy;
import io.echolot.surveys.base.http.Locked;
import io.echolot.surveys.base.persistence.Document;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnTransformer;

/** A tenant's policy in PostgreSQL. */
@Entity
@Table(name = "policy")
class PolicyRow {

  @Id String tenant;
  int lock;

  @Convert(converter = AsDocument.class)
  @ColumnTransformer(read = "cast(body as text)", write = Document.WRITE)
  TenantPolicy body;

  Locked<TenantPolicy> locked() {
    return new Locked<>(body, lock);
  }

  static class AsDocument extends Document<TenantPolicy> {
    AsDocument() {
      super(TenantPolicy.class);
    }
  }
}
