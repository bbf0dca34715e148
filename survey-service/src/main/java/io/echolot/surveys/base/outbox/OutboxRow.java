package io.echolot.surveys.base.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A record that waits in the outbox. */
@Entity
@Table(name = "outbox")
class OutboxRow {

  /** Its number; of two the lower goes first. */
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long seq;

  String topic;
  String key;

  /** Null for a tombstone. */
  byte[] value;

  @Column(name = "added_at", insertable = false, updatable = false)
  Instant addedAt;

  @Column(name = "set_aside_at", insertable = false)
  Instant setAsideAt;

  Waiting waiting() {
    return new Waiting(seq, topic, key, value);
  }
}
