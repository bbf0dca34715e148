package io.echolot.surveys.asking.invitation.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** When somebody was asked, in PostgreSQL. */
@Entity
@Table(name = "contact")
class ContactRow {

  @Id
  @Column(name = "topic_key")
  String topicKey;

  String tenant;
  String respondent;

  @Column(name = "at")
  Instant askedAt;
}
