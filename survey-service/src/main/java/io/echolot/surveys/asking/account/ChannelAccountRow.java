package io.echolot.surveys.asking.account;

import io.echolot.contracts.account.ChannelAccount;
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

/** An account with a provider in PostgreSQL. */
@Entity
@Table(name = "channel_account")
class ChannelAccountRow {

  @EmbeddedId
  @AttributeOverride(name = "key", column = @Column(name = "id"))
  TenantKey id;

  @Version int lock;

  /** As in the body, where no two accounts of a tenant may have the same. */
  String provider;

  String account;

  /** Without credentials. */
  @Convert(converter = AsDocument.class)
  @ColumnTransformer(read = "cast(body as text)", write = Document.WRITE)
  ChannelAccountBody body;

  /** Sealed for {@link ChannelAccount#topicKey()}. */
  String credentials;

  @Column(name = "created_at")
  Instant createdAt;

  /** Null if the provider was never asked. */
  @Column(name = "proven_at")
  Instant provenAt;

  void say(ChannelAccountBody said) {
    provider = said.provider().wireName();
    account = said.account();
    body = said.shown();
  }

  /** For whom its credentials are sealed. */
  String owner() {
    return ChannelAccount.topicKey(id.tenant(), id.key());
  }

  /** What the gateway knows of it. */
  ChannelAccount contract() {
    return new ChannelAccount(
        id.tenant(),
        id.key(),
        body.provider(),
        body.account(),
        body.addresses(),
        body.settings(),
        body.messagesPerSecond(),
        credentials);
  }

  static class AsDocument extends Document<ChannelAccountBody> {
    AsDocument() {
      super(ChannelAccountBody.class);
    }
  }
}
