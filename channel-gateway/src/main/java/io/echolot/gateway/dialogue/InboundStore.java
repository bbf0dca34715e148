package io.echolot.gateway.dialogue;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.echolot.contracts.ContractsJson;
import io.echolot.dialogue.engine.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which messages came in, and what was replied. The unique index on their key decides who replies,
 * however many replicas get the same message at the same instant.
 */
@ApplicationScoped
class InboundStore {

  private static final String ID = "_id";
  private static final String CLAIMED_AT = "claimedAt";
  private static final String REPLY = "reply";

  private final MongoCollection<Document> collection;

  InboundStore(
      MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    this.collection = client.getDatabase(database).getCollection("inbound");
  }

  /**
   * What is known of a message.
   *
   * @param claimedAt when somebody began with it
   * @param reply what was replied; empty while they are at it
   */
  record Claim(Instant claimedAt, Optional<Reply> reply) {}

  void ensureIndexes() {
    collection.createIndex(
        Indexes.ascending(CLAIMED_AT),
        new IndexOptions().expireAfter(Rules.REPEATS.toSeconds(), TimeUnit.SECONDS));
  }

  /** Whether the message is new, and now ours. */
  boolean claim(String key, Instant now) {
    try {
      collection.insertOne(new Document(ID, key).append(CLAIMED_AT, Date.from(now)));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  /** Empty if nobody has it, for whoever had it gave it back. */
  Optional<Claim> find(String key) {
    return Optional.ofNullable(collection.find(Filters.eq(ID, key)).first())
        .map(InboundStore::read);
  }

  private static Claim read(Document document) {
    Binary reply = document.get(REPLY, Binary.class);
    return new Claim(
        document.getDate(CLAIMED_AT).toInstant(),
        Optional.ofNullable(reply).map(json -> ContractsJson.read(json.getData(), Reply.class)));
  }

  /** Whether a claim whose owner must have died is now ours. */
  boolean takeOver(String key, Claim dead, Instant now) {
    Bson unchanged =
        Filters.and(
            Filters.eq(ID, key),
            Filters.eq(CLAIMED_AT, Date.from(dead.claimedAt())),
            Filters.exists(REPLY, false));
    return collection
            .updateOne(unchanged, Updates.set(CLAIMED_AT, Date.from(now)))
            .getModifiedCount()
        == 1;
  }

  /** Keeps the reply for repetitions, also if the claim was given back meanwhile. */
  void complete(String key, Reply reply, Instant now) {
    collection.updateOne(
        Filters.eq(ID, key),
        Updates.combine(
            Updates.set(REPLY, new Binary(ContractsJson.write(reply))),
            Updates.setOnInsert(CLAIMED_AT, Date.from(now))),
        new UpdateOptions().upsert(true));
  }

  /** Gives a message back that couldn't be taken, so that its repetition is new again. */
  void release(String key) {
    collection.deleteOne(Filters.and(Filters.eq(ID, key), Filters.exists(REPLY, false)));
  }
}
