package io.echolot.surveys.asking.trigger.plan;

import io.echolot.surveys.asking.trigger.rule.UnaskedReason;
import io.echolot.surveys.base.persistence.Document;
import io.echolot.surveys.people.customer.event.CustomerEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** What is planned, in PostgreSQL. */
@Entity
@Table(name = "planned_asking")
class PlanRow {

  /**
   * Which plan.
   *
   * @param tenant whose it is
   * @param trigger the trigger's id
   * @param event the event's id
   */
  @Embeddable
  record Key(String tenant, @Column(name = "trigger_id") String trigger, UUID event) {}

  @EmbeddedId Key id;
  String customer;

  /** The event, which may be gone when its time comes. */
  @Convert(converter = AsDocument.class)
  @ColumnTransformer(read = "cast(body as text)", write = Document.WRITE)
  CustomerEvent body;

  String state;
  String reason;
  int way;
  UUID invitation;

  @Column(name = "due_at")
  Instant dueAt;

  /** When it is to be looked at; null once all is said. */
  @Column(name = "next_at")
  Instant nextAt;

  @Column(name = "created_at")
  Instant createdAt;

  Plan plan() {
    return new Plan(id.tenant(), id.trigger(), body, dueAt, way);
  }

  PlannedAsking view() {
    return new PlannedAsking(
        id.event(),
        customer,
        body.at(),
        dueAt,
        PlanState.of(state),
        UnaskedReason.of(reason),
        way,
        invitation,
        createdAt);
  }

  static class AsDocument extends Document<CustomerEvent> {
    AsDocument() {
      super(CustomerEvent.class);
    }
  }
}
