package io.echolot.surveys.asking.channel;

import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.surveys.base.http.Locked;
import io.echolot.surveys.base.persistence.Document;
import io.echolot.surveys.base.persistence.TenantKey;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.ColumnTransformer;

/** A channel in PostgreSQL. */
@Entity
@Table(name = "channel")
class ChannelRow {

  @EmbeddedId
  @AttributeOverride(name = "key", column = @Column(name = "id"))
  TenantKey id;

  @Version int lock;

  @Column(name = "publishable_key")
  String publishableKey;

  @Column(name = "address_key")
  String addressKey;

  @Column(name = "address_taken")
  boolean addressTaken;

  @Convert(converter = AsDocument.class)
  @ColumnTransformer(read = "cast(body as text)", write = Document.WRITE)
  ChannelConfig body;

  ChannelView view() {
    return new ChannelView(body, addressTaken);
  }

  Locked<ChannelView> locked() {
    return new Locked<>(view(), lock);
  }

  static class AsDocument extends Document<ChannelConfig> {
    AsDocument() {
      super(ChannelConfig.class);
    }
  }
}
