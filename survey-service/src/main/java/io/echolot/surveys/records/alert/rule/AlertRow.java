package io.echolot.surveys.records.alert.rule;

import io.echolot.surveys.base.persistence.Document;
import io.echolot.surveys.base.persistence.TenantKey;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;

/** An alert in PostgreSQL: an addressee of the queue of deliveries, as webhooks are. */
@Entity
@Table(name = "webhook")
class AlertRow {

  @EmbeddedId
  @AttributeOverride(name = "key", column = @Column(name = "id"))
  TenantKey id;

  /** By what it tells. */
  String kind;

  @Version int lock;
  boolean active;

  @Column(name = "created_at")
  Instant createdAt;

  /** Of its address as much as is shown. */
  @Convert(converter = AsDocument.class)
  @ColumnTransformer(read = "cast(body as text)", write = Document.WRITE)
  AlertBody body;

  /** Its address, sealed. */
  String secret;

  Alert alert() {
    return new Alert(id.key(), body.active(active), createdAt, null, lock);
  }

  static class AsDocument extends Document<AlertBody> {
    AsDocument() {
      super(AlertBody.class);
    }
  }
}
