package io.echolot.gateway.claim;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
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
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who came first, one document a record of the log: of many who come at once exactly one does. */
@ApplicationScoped
class ClaimStore {

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

  /** The claim that is there; {@code mine} if there was none. */
  Uni<Ownership> first(String key, Ownership mine) {
    return collection
        .findOneAndUpdate(
            Filters.eq(ID, key),
            onInsert(mine),
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER))
        // Of two inserts at the same moment one fails; then the other one's is there.
        .onFailure(ClaimStore::isDuplicate)
        .recoverWithUni(() -> collection.find(Filters.eq(ID, key)).toUni())
        .map(ClaimStore::read);
  }

  /** Claims what the log already holds. */
  Uni<Void> addAll(Map<String, Ownership> claims) {
    List<WriteModel<Document>> writes =
        claims.entrySet().stream()
            .<WriteModel<Document>>map(
                claim ->
                    new UpdateOneModel<>(
                        Filters.eq(ID, claim.getKey()),
                        onInsert(claim.getValue()),
                        new UpdateOptions().upsert(true)))
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

  private static boolean isDuplicate(Throwable failure) {
    return failure instanceof MongoCommandException command
        && ErrorCategory.fromErrorCode(command.getErrorCode()) == ErrorCategory.DUPLICATE_KEY;
  }
}
