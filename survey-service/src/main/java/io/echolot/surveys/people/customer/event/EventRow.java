package io.echolot.surveys.people.customer.event;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.surveys.base.persistence.Document;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** An event in PostgreSQL. */
@Entity
@Table(name = "customer_event")
class EventRow {

  /**
   * Which event.
   *
   * @param tenant whose it is
   * @param id made by the tenant's system
   */
  @Embeddable
  record Key(String tenant, UUID id) {}

  @EmbeddedId Key id;
  String customer;
  String name;

  @Column(name = "at")
  Instant happenedAt;

  @Convert(converter = AsDocument.class)
  @ColumnTransformer(read = "cast(properties as text)", write = Document.WRITE)
  Properties properties;

  /** By which it is known where it comes from; null if it came in Echolot's own form. */
  String source;

  @Column(name = "source_id")
  String sourceId;

  /** How properties stand in their column. */
  record Properties(Map<String, AnswerValue> all) {}

  CustomerEvent event() {
    return new CustomerEvent(id.id(), customer, name, happenedAt, properties.all(), origin());
  }

  private EventOrigin origin() {
    return source == null ? null : new EventOrigin(source, sourceId);
  }

  static class AsDocument extends Document<Properties> {
    AsDocument() {
      super(Properties.class);
    }
  }
}
