package io.echolot.gateway.claim;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteUpsert;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who came first, one document a record of the log: of many who come at once exactly one does. */
@ApplicationScoped
class ClaimStore {

  /**
   * That somebody wants to be the first to write a record.
   *
   * @param key the record's on the feedback log
   */
  record Claim(String key, Ownership mine) {}

  private static final String ID = "_id";
  private static final String KIND = "kind";
  private static final String SURVEY = "survey";
  private static final String HASH = "hash";
  private static final String FIRST_AT = "firstAt";

  private final ReactiveMongoCollection<Document> collection;

  ClaimStore(
      ReactiveMongoClient client,
      @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    this.collection = client.getDatabase(database).getCollection("claims");
  }

  /** Those of a key that are there; of those that weren't, what they were claimed as. */
  Uni<List<Ownership>> first(List<Claim> claims) {
    List<WriteModel<Document>> writes = claims.stream().map(ClaimStore::write).toList();
    return collection
        .bulkWrite(writes, new BulkWriteOptions().ordered(false))
        .map(result -> inserted(result.getUpserts()))
        .onFailure(ClaimStore::isOnlyDuplicates)
        .recoverWithItem(
            // Of two inserts at the same moment one fails; then the other one's is there.
            failure -> inserted(((MongoBulkWriteException) failure).getWriteResult().getUpserts()))
        .chain(inserted -> owners(claims, inserted));
  }

  private static Set<Integer> inserted(List<BulkWriteUpsert> upserts) {
    return upserts.stream().map(BulkWriteUpsert::getIndex).collect(Collectors.toSet());
  }

  private Uni<List<Ownership>> owners(List<Claim> claims, Set<Integer> inserted) {
    Set<String> others =
        IntStream.range(0, claims.size())
            .filter(place -> !inserted.contains(place))
            .mapToObj(place -> claims.get(place).key())
            .collect(Collectors.toSet());
    if (others.isEmpty()) {
      return Uni.createFrom().item(claims.stream().map(Claim::mine).toList());
    }
    return collection
        .find(Filters.in(ID, others))
        .collect()
        .asMap(document -> document.getString(ID), ClaimStore::read)
        // One that was erased at this very moment is whose it was going to be.
        .map(
            found ->
                claims.stream()
                    .map(claim -> found.getOrDefault(claim.key(), claim.mine()))
                    .toList());
  }

  /** Claims what the log already holds. */
  Uni<Void> addAll(Map<String, Ownership> claims) {
    List<WriteModel<Document>> writes =
        claims.entrySet().stream()
            .map(claim -> write(new Claim(claim.getKey(), claim.getValue())))
            .toList();
    return writes.isEmpty()
        ? Uni.createFrom().voidItem()
        : collection.bulkWrite(writes).replaceWithVoid();
  }

  /** Forgets what was erased; that it was is told elsewhere. */
  Uni<Void> removeAll(Collection<String> keys) {
    return keys.isEmpty()
        ? Uni.createFrom().voidItem()
        : collection.deleteMany(Filters.in(ID, keys)).replaceWithVoid();
  }

  private static WriteModel<Document> write(Claim claim) {
    return new UpdateOneModel<>(
        Filters.eq(ID, claim.key()), onInsert(claim.mine()), new UpdateOptions().upsert(true));
  }

  private static Bson onInsert(Ownership claim) {
    boolean isMention = claim.survey().isEmpty();
    Bson always =
        Updates.combine(
            Updates.setOnInsert(KIND, isMention ? "mention" : "response"),
            Updates.setOnInsert(FIRST_AT, Date.from(claim.firstAt())));
    Bson named = isMention ? always : also(always, SURVEY, claim.survey());
    return claim.hash().isEmpty() ? named : also(named, HASH, claim.hash());
  }

  private static Bson also(Bson updates, String field, String value) {
    return Updates.combine(updates, Updates.setOnInsert(field, value));
  }

  private static Ownership read(Document document) {
    return new Ownership(
        document.get(SURVEY, ""), document.get(HASH, ""), document.getDate(FIRST_AT).toInstant());
  }

  private static boolean isOnlyDuplicates(Throwable failure) {
    return failure instanceof MongoBulkWriteException bulk
        && bulk.getWriteConcernError() == null
        && bulk.getWriteErrors().stream()
            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
  }
}
