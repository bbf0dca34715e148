package io.echolot.surveys.asking.message;

import io.echolot.contracts.delivery.MessagePurpose;
import io.echolot.surveys.base.persistence.Document;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** A message of ours in PostgreSQL; neither what it says nor its address. */
@Entity
@Table(name = "message")
class MessageRow {

  /**
   * Which message.
   *
   * @param tenant whose it is
   * @param id unique
   */
  @Embeddable
  record Key(String tenant, UUID id) {}

  @EmbeddedId Key id;
  String account;
  String purpose;
  String subject;
  String customer;
  int revision;

  @Convert(converter = AsDocument.class)
  @ColumnTransformer(read = "cast(body as text)", write = Document.WRITE)
  MessageStanding body;

  @Column(name = "created_at")
  Instant createdAt;

  /** When it is to be sent; null once it was handed on. */
  @Column(name = "due_at")
  Instant dueAt;

  /** The {@code sending} whose text it has; null if it came with its text. */
  UUID sending;

  /** Which of several about the same thing it is; 0 for the first. */
  int part;

  PlannedMessage planned() {
    return new PlannedMessage(
        id.tenant(),
        id.id(),
        account,
        body.channel(),
        MessagePurpose.of(purpose),
        subject,
        customer,
        dueAt,
        sending,
        part);
  }

  SentMessage view() {
    return new SentMessage(
        id.id(),
        account,
        body.channel(),
        MessagePurpose.of(purpose),
        subject,
        customer,
        body.state(),
        body.reason(),
        body.errorCode(),
        body.segments(),
        body.attempts(),
        createdAt,
        dueAt,
        body.at());
  }

  static class AsDocument extends Document<MessageStanding> {
    AsDocument() {
      super(MessageStanding.class);
    }
  }
}
