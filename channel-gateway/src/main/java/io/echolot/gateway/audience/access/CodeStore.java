package io.echolot.gateway.audience.access;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import io.echolot.gateway.audience.base.Indexed;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Codes that were sent and not entered yet, sealed, until they expire. */
@ApplicationScoped
class CodeStore implements Indexed {

  private static final String ID = "_id";
  private static final String CODE = "code";
  private static final String TRIES = "tries";
  private static final String EXPIRES_AT = "expiresAt";

  private final ReactiveMongoCollection<Document> collection;

  CodeStore(
      ReactiveMongoClient client,
      @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    this.collection = client.getDatabase(database).getCollection("codes");
  }

  @Override
  public Uni<Void> ensureIndexes() {
    return collection
        .createIndex(
            Indexes.ascending(EXPIRES_AT), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS))
        .replaceWithVoid();
  }

  /** Keeps a code; an earlier one of that place is worth nothing any more. */
  Uni<Void> put(String place, String sealed, Instant expiresAt) {
    Document document =
        new Document(ID, place)
            .append(CODE, sealed)
            .append(TRIES, 0)
            .append(EXPIRES_AT, Date.from(expiresAt));
    return collection
        .replaceOne(Filters.eq(ID, place), document, new ReplaceOptions().upsert(true))
        .replaceWithVoid();
  }

  /** Whether that is the code of the place; then it is used up. Counts the try. */
  Uni<Boolean> use(String place, String sealed, int mostTries, Instant now) {
    Bson open =
        Filters.and(
            Filters.eq(ID, place),
            Filters.lt(TRIES, mostTries),
            Filters.gt(EXPIRES_AT, Date.from(now)));
    return collection
        .findOneAndUpdate(open, Updates.inc(TRIES, 1))
        .flatMap(
            found ->
                found != null && same(found.getString(CODE), sealed)
                    ? remove(place, sealed)
                    : Uni.createFrom().item(false));
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** Of two who enter it at once, one has used it. */
  private Uni<Boolean> remove(String place, String sealed) {
    return collection
        .deleteOne(Filters.and(Filters.eq(ID, place), Filters.eq(CODE, sealed)))
        .map(result -> result.getDeletedCount() == 1);
  }
}
