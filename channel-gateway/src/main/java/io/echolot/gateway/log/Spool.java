package io.echolot.gateway.log;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.echolot.contracts.Topics;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What waits in MongoDB until Kafka is back. */
@ApplicationScoped
public class Spool {

  private static final String ID = "_id";
  private static final String TOPIC = "topic";
  private static final String KEY = "key";
  private static final String VALUE = "value";
  private static final String SET_ASIDE = "setAside";

  private final ReactiveMongoCollection<Document> collection;

  private volatile boolean inUse;

  public Spool(
      ReactiveMongoClient client,
      @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    this.collection = client.getDatabase(database).getCollection("spool");
  }

  /** An entry and the place where it waits. */
  record Spooled(ObjectId id, Entry entry) {

    /** When it came there, to the second. */
    Instant since() {
      return Instant.ofEpochSecond(Integer.toUnsignedLong(id.getTimestamp()));
    }
  }

  /** Whether records go here and not to Kafka. */
  boolean isInUse() {
    return inUse;
  }

  void use() {
    inUse = true;
  }

  void leave() {
    inUse = false;
  }

  Uni<Void> add(Entry entry) {
    // Ids grow with time, so they keep the order.
    Document document =
        new Document(ID, new ObjectId()).append(TOPIC, entry.topic()).append(KEY, entry.key());
    if (entry.value() != null) {
      document.append(VALUE, new Binary(entry.value()));
    }
    return collection.insertOne(document).replaceWithVoid();
  }

  /** The oldest entries that aren't set aside. */
  Uni<List<Spooled>> oldest(int most) {
    return collection
        .find(
            Filters.exists(SET_ASIDE, false),
            new FindOptions().sort(Sorts.ascending(ID)).limit(most))
        .map(Spool::read)
        .collect()
        .asList();
  }

  private static Spooled read(Document document) {
    Binary value = document.get(VALUE, Binary.class);
    return new Spooled(
        document.getObjectId(ID),
        new Entry(
            document.get(TOPIC, Topics.FEEDBACK),
            document.getString(KEY),
            value == null ? null : value.getData()));
  }

  /** Deletes what an erased record said; its tombstone comes after that. */
  Uni<Void> forget(String key) {
    return collection
        .deleteMany(Filters.and(Filters.eq(KEY, key), Filters.exists(VALUE)))
        .replaceWithVoid();
  }

  Uni<Void> remove(List<ObjectId> ids) {
    return collection.deleteMany(Filters.in(ID, ids)).replaceWithVoid();
  }

  /** Leaves there for good what Kafka refuses and no dead letter can carry. */
  Uni<Void> setAside(ObjectId id) {
    return collection.updateOne(Filters.eq(ID, id), Updates.set(SET_ASIDE, true)).replaceWithVoid();
  }
}
