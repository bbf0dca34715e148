package io.echolot.surveys.records.audit;

import io.echolot.contracts.audit.AuditAction;
import io.echolot.contracts.audit.AuditEntry;
import io.echolot.contracts.audit.AuditEntry.Who;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An entry in PostgreSQL. */
@Entity
@Table(name = "audit_entry")
class AuditRow {

  @Id UUID id;
  String tenant;

  @Column(name = "at")
  Instant happenedAt;

  String who;

  @Column(name = "who_name")
  String whoName;

  String action;
  String kind;

  @Column(name = "object")
  String subject;

  int status;

  AuditEntry entry() {
    return new AuditEntry(
        id, happenedAt, new Who(who, whoName), AuditAction.of(action), kind, subject, status);
  }
}
