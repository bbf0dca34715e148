package io.echolot.gateway.audience.access;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import io.echolot.gateway.audience.base.Indexed;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Until when wrong tries have taken up a survey's door, for all replicas. */
@ApplicationScoped
class TryStore implements Indexed {

  private static final String ID = "_id";
  private static final String TAKEN_UP = "takenUp";

  private final ReactiveMongoCollection<Document> collection;

  TryStore(
      ReactiveMongoClient client,
      @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    this.collection = client.getDatabase(database).getCollection("tries");
  }

  @Override
  public Uni<Void> ensureIndexes() {
    return collection
        .createIndex(
            Indexes.ascending(TAKEN_UP), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS))
        .replaceWithVoid();
  }

  /** Takes one try, as if it were wrong, at once for whoever asks; false if none is left. */
  Uni<Boolean> take(String door, TryPace pace, Instant now) {
    Bson free =
        Filters.and(Filters.eq(ID, door), Filters.lte(TAKEN_UP, Date.from(pace.latest(now))));
    return collection
        .updateOne(free, List.of(later(pace.every(), now)), new UpdateOptions().upsert(true))
        .map(result -> true)
        .onFailure(TryStore::isThere)
        // It is there, since just now or taken up for too long.
        .recoverWithUni(
            () ->
                collection
                    .updateOne(free, List.of(later(pace.every(), now)))
                    .map(result -> result.getMatchedCount() == 1));
  }

  /** Gives a try back that was right. */
  Uni<Void> giveBack(String door, TryPace pace, Instant now) {
    return collection
        .updateOne(Filters.eq(ID, door), List.of(later(pace.every().negated(), now)))
        .replaceWithVoid();
  }

  private static Bson later(Duration by, Instant now) {
    Document known = new Document("$max", List.of("$" + TAKEN_UP, Date.from(now)));
    return new Document(
        "$set", new Document(TAKEN_UP, new Document("$add", List.of(known, by.toMillis()))));
  }

  private static boolean isThere(Throwable failure) {
    return failure instanceof MongoWriteException write
        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }
}
