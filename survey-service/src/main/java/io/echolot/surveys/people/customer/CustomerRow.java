package io.echolot.surveys.people.customer;

import io.echolot.surveys.base.persistence.Document;
import io.echolot.surveys.base.persistence.TenantKey;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;

/** A customer in PostgreSQL. */
@Entity
@Table(name = "customer")
class CustomerRow {

  @EmbeddedId
  @AttributeOverride(name = "key", column = @Column(name = "id"))
  TenantKey id;

  int lock;

  @Convert(converter = AsDocument.class)
  @ColumnTransformer(read = "cast(body as text)", write = Document.WRITE)
  CustomerBody body;

  String[] segments;

  @Column(name = "changed_at")
  Instant changedAt;

  Customer customer() {
    return new Customer(
        id.key(),
        body.language(),
        body.attributes(),
        body.identities(),
        List.of(segments),
        changedAt,
        lock);
  }

  static class AsDocument extends Document<CustomerBody> {
    AsDocument() {
      super(CustomerBody.class);
    }
  }
}
