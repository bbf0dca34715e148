package io.echolot.surveys.records.webhook.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** What is known of a delivery in PostgreSQL, but for what it says. */
@Entity
@Table(name = "webhook_delivery")
class DeliveryRow {

  @Id String id;
  String tenant;

  @Column(name = "webhook_id")
  String webhook;

  String type;
  String subject;
  String state;
  int attempts;
  Integer status;
  int held;
  String error;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "due_at")
  Instant dueAt;

  @Column(name = "finished_at")
  Instant finishedAt;

  Delivery delivery() {
    DeliveryState now = DeliveryState.of(state).orElseThrow();
    return new Delivery(
        id,
        type,
        subject,
        now,
        attempts,
        Optional.ofNullable(status).orElse(0),
        Optional.ofNullable(error).orElse(""),
        createdAt,
        now == DeliveryState.PENDING ? dueAt : null,
        finishedAt,
        held);
  }
}
