package io.echolot.surveys.records.alert.notice;

import io.echolot.surveys.records.webhook.delivery.DeliveryState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** What is known of an alert's delivery in PostgreSQL, but for what it says. */
@Entity
@Table(name = "webhook_delivery")
class NoticeRow {

  @Id String id;
  String tenant;

  @Column(name = "webhook_id")
  String alert;

  String type;
  String subject;
  String state;
  int attempts;
  int held;
  String error;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "due_at")
  Instant dueAt;

  @Column(name = "finished_at")
  Instant finishedAt;

  Notice notice(Instant now) {
    DeliveryState delivery = DeliveryState.of(state).orElseThrow();
    boolean isPending = delivery == DeliveryState.PENDING;
    return new Notice(
        id,
        type.equals(AlertNotices.TEST),
        subject,
        held,
        NoticeState.of(delivery, attempts == 0 && dueAt.isAfter(now)),
        attempts,
        Optional.ofNullable(error).orElse(""),
        createdAt,
        isPending ? dueAt : null,
        finishedAt);
  }
}
