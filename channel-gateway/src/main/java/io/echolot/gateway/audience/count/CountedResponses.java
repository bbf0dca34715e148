package io.echolot.gateway.audience.count;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import io.echolot.gateway.audience.base.Indexed;
import io.echolot.gateway.audience.rule.CountedResponse;
import io.echolot.platform.mongo.NewestWins;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What responses count for, one document each, so that counting needs no counter. */
@ApplicationScoped
public class CountedResponses implements Indexed {

  private static final String ID = "_id";
  private static final String TENANT = "tenant";
  private static final String SURVEY = "survey";
  private static final String REVISION = "revision";
  private static final String COMPLETE = "complete";
  private static final String WANTED = "wanted";
  private static final String QUOTAS = "quotas";
  private static final String RESPONDENT = "respondent";
  private static final String SOLE = "sole";
  private static final String EXPIRES_AT = "expiresAt";

  private static final String ONE_EACH = "one-each";

  private final ReactiveMongoCollection<Document> collection;

  CountedResponses(
      ReactiveMongoClient client,
      @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    this.collection = client.getDatabase(database).getCollection("members");
  }

  @Override
  public Uni<Void> ensureIndexes() {
    return collection
        .createIndex(Indexes.ascending(TENANT, SURVEY, WANTED, QUOTAS))
        .chain(() -> collection.createIndex(Indexes.ascending(TENANT, SURVEY, RESPONDENT)))
        .chain(
            () ->
                collection.createIndex(
                    Indexes.ascending(EXPIRES_AT),
                    new IndexOptions().expireAfter(0L, TimeUnit.SECONDS)))
        .chain(
            () ->
                collection.createIndex(
                    Indexes.ascending(TENANT, SURVEY, SOLE),
                    new IndexOptions()
                        .name(ONE_EACH)
                        .unique(true)
                        .partialFilterExpression(Filters.exists(SOLE))))
        .replaceWithVoid();
  }

  /**
   * Stores what a response counts for, unless a later revision is there. It is stored, too, if its
   * respondent has another one: it is in the log.
   *
   * @param expiresAt until when it is kept if it isn't complete
   */
  public Uni<Void> put(CountedResponse member, Instant expiresAt) {
    return tryPut(member, member.complete() ? Optional.empty() : Optional.of(expiresAt))
        .flatMap(
            stored -> stored ? Uni.createFrom().voidItem() : put(member.amongOthers(), expiresAt));
  }

  /**
   * Keeps the respondent's only place for a complete response that is about to be stored; false if
   * another one has it. Of several at once exactly one gets it.
   *
   * @param expiresAt until when it is kept if the response doesn't come to the log
   */
  public Uni<Boolean> reserve(CountedResponse member, Instant expiresAt) {
    return tryPut(member, Optional.of(expiresAt));
  }

  /** False if the respondent has another one and may have only one. */
  private Uni<Boolean> tryPut(CountedResponse member, Optional<Instant> expiresAt) {
    Document document =
        new Document(ID, member.id())
            .append(TENANT, member.tenant())
            .append(SURVEY, member.survey())
            .append(REVISION, member.revision())
            .append(COMPLETE, member.complete())
            .append(WANTED, member.wanted())
            .append(QUOTAS, member.quotas());
    if (!member.respondent().isEmpty()) {
      document.append(RESPONDENT, member.respondent());
    }
    if (member.writer() != 0) {
      document.append(NewestWins.WRITER, member.writer());
    }
    if (member.sole()) {
      document.append(SOLE, member.respondent());
    }
    expiresAt.ifPresent(at -> document.append(EXPIRES_AT, Date.from(at)));
    Bson isNotNewer =
        Filters.and(
            Filters.eq(ID, member.id()), NewestWins.isNotAfter(member.writer(), member.revision()));
    return collection
        .replaceOne(isNotNewer, document, new ReplaceOptions().upsert(true))
        .replaceWith(true)
        // An upsert that finds a newer one tries to insert beside it: nothing to do for it.
        .onFailure(CountedResponses::isDuplicate)
        .recoverWithItem(failure -> !failure.getMessage().contains(ONE_EACH));
  }

  private static boolean isDuplicate(Throwable failure) {
    return failure instanceof MongoWriteException write
        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }

  /** Takes a response out of all counts. */
  public Uni<Void> remove(String id) {
    return collection.deleteOne(Filters.eq(ID, id)).replaceWithVoid();
  }

  /** Whether a survey has so many wanted responses; looks at no more of them. */
  Uni<Boolean> hasAll(String tenant, String survey, int limit) {
    return reaches(wanted(tenant, survey), limit);
  }

  /** Whether a quota has so many responses; looks at no more of them. */
  Uni<Boolean> isFull(String tenant, String survey, String quota, int limit) {
    return reaches(Filters.and(wanted(tenant, survey), Filters.eq(QUOTAS, quota)), limit);
  }

  private static Bson wanted(String tenant, String survey) {
    return Filters.and(
        Filters.eq(TENANT, tenant), Filters.eq(SURVEY, survey), Filters.eq(WANTED, true));
  }

  private Uni<Boolean> reaches(Bson filter, int limit) {
    return collection
        .countDocuments(filter, new CountOptions().limit(limit))
        .map(count -> count >= limit);
  }

  /** Whether a response is complete; empty if it isn't known. */
  public Uni<Optional<Boolean>> isComplete(String id) {
    return collection
        .find(Filters.eq(ID, id))
        .toUni()
        .map(document -> Optional.ofNullable(document).map(found -> found.getBoolean(COMPLETE)));
  }

  /** Whether a respondent completed another response than the one of {@code id}. */
  public Uni<Boolean> hasAnother(String tenant, String survey, String respondent, String id) {
    Bson another =
        Filters.and(
            Filters.eq(TENANT, tenant),
            Filters.eq(SURVEY, survey),
            Filters.eq(RESPONDENT, respondent),
            Filters.eq(COMPLETE, true),
            Filters.ne(ID, id));
    return reaches(another, 1);
  }
}
