package io.echolot.surveys.asking.invitation.record;

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

/** An invitation in PostgreSQL. */
@Entity
@Table(name = "invitation")
class InvitationRow {

  /**
   * Which invitation.
   *
   * @param tenant whose it is
   * @param id unique
   */
  @Embeddable
  record Key(String tenant, UUID id) {}

  @EmbeddedId Key id;
  String survey;
  String customer;

  @Convert(converter = AsDocument.class)
  @ColumnTransformer(read = "cast(body as text)", write = Document.WRITE)
  Invitation body;

  @Column(name = "at")
  Instant sentAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  boolean revoked;

  InvitationStore.Stored stored() {
    return new InvitationStore.Stored(body, revoked);
  }

  static class AsDocument extends Document<Invitation> {
    AsDocument() {
      super(Invitation.class);
    }
  }
}
