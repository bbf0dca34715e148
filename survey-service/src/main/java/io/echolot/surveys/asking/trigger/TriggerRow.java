package io.echolot.surveys.asking.trigger;

import io.echolot.surveys.asking.trigger.rule.Trigger;
import io.echolot.surveys.asking.trigger.rule.TriggerBody;
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

/** A trigger in PostgreSQL. */
@Entity
@Table(name = "event_trigger")
class TriggerRow {

  @EmbeddedId
  @AttributeOverride(name = "key", column = @Column(name = "id"))
  TenantKey id;

  @Version int lock;
  boolean active;

  @Column(name = "on_event")
  String onEvent;

  @Convert(converter = AsDocument.class)
  @ColumnTransformer(read = "cast(body as text)", write = Document.WRITE)
  TriggerBody body;

  @Column(name = "created_at")
  Instant createdAt;

  void say(TriggerBody said) {
    active = said.active();
    onEvent = said.on();
    body = said;
  }

  Trigger trigger() {
    return new Trigger(id.key(), body, createdAt, lock);
  }

  static class AsDocument extends Document<TriggerBody> {
    AsDocument() {
      super(TriggerBody.class);
    }
  }
}
