package io.echolot.surveys.records.webhook.endpoint;

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

/** A webhook in PostgreSQL. */
@Entity
@Table(name = "webhook")
class WebhookRow {

  static final String KIND = "webhook";

  @EmbeddedId
  @AttributeOverride(name = "key", column = @Column(name = "id"))
  TenantKey id;

  /** Others on the same table, called by other ways, are no webhooks. */
  String kind = KIND;

  @Version int lock;
  boolean active;

  @Column(name = "created_at")
  Instant createdAt;

  @Convert(converter = AsDocument.class)
  @ColumnTransformer(read = "cast(body as text)", write = Document.WRITE)
  WebhookBody body;

  /** Sealed, as is the one before it, which signs too for a while. */
  String secret;

  @Column(name = "old_secret")
  String oldSecret;

  @Column(name = "old_secret_until")
  Instant oldSecretUntil;

  Webhook webhook() {
    WebhookBody now =
        new WebhookBody(body.url(), body.description(), body.events(), body.surveys(), active);
    return Webhook.of(id.key(), now, createdAt, lock);
  }

  static class AsDocument extends Document<WebhookBody> {
    AsDocument() {
      super(WebhookBody.class);
    }
  }
}
