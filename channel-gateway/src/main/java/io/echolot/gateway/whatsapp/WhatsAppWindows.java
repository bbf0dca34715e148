package io.echolot.gateway.whatsapp;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.echolot.contracts.Channel;
import io.echolot.gateway.published.KnownAccount;
import io.echolot.platform.secret.SenderMarks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * When people wrote to accounts last, in MongoDB: for a day they may be written to in any words,
 * and later by an approved template alone. By keyed hashes, and forgotten after that day. Source:
 * Meta, WhatsApp Cloud API, "Customer service windows".
 */
@ApplicationScoped
class WhatsAppWindows {

  static final Duration OPEN_FOR = Duration.ofHours(24);

  /** What is under way when it closes comes too late. */
  private static final Duration RESERVE = Duration.ofMinutes(1);

  private static final String ID = "_id";
  private static final String AT = "at";

  private final MongoCollection<Document> collection;
  private final SenderMarks marks;
  private final Clock clock;
  private volatile boolean indexed;

  WhatsAppWindows(
      MongoClient client,
      @ConfigProperty(name = "quarkus.mongodb.database") String database,
      SenderMarks marks,
      Clock clock) {
    this.collection = client.getDatabase(database).getCollection("whatsapp_windows");
    this.marks = marks;
    this.clock = clock;
  }

  /** Somebody wrote; what comes late closes nothing. */
  void open(KnownAccount account, String user, Instant at) {
    ensureIndex();
    collection.updateOne(
        Filters.eq(ID, id(account, user)),
        Updates.max(AT, Date.from(at)),
        new UpdateOptions().upsert(true));
  }

  /** Whether somebody may be written to in any words. */
  boolean isOpen(KnownAccount account, String user) {
    Instant since = clock.instant().minus(OPEN_FOR).plus(RESERVE);
    return collection
            .find(Filters.and(Filters.eq(ID, id(account, user)), Filters.gt(AT, Date.from(since))))
            .first()
        != null;
  }

  /** With the first message, for the gateway also starts without MongoDB. */
  private void ensureIndex() {
    if (!indexed) {
      collection.createIndex(
          Indexes.ascending(AT),
          new IndexOptions().expireAfter(OPEN_FOR.toSeconds(), TimeUnit.SECONDS));
      indexed = true;
    }
  }

  private String id(KnownAccount account, String user) {
    return account.account().topicKey() + " " + marks.of(account.tenant(), Channel.WHATSAPP, user);
  }
}
