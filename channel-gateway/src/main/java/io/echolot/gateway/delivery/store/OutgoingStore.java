package io.echolot.gateway.delivery.store;

import static io.echolot.gateway.delivery.store.OutgoingFields.ACCOUNT;
import static io.echolot.gateway.delivery.store.OutgoingFields.ASKED_AT;
import static io.echolot.gateway.delivery.store.OutgoingFields.ATTEMPTS;
import static io.echolot.gateway.delivery.store.OutgoingFields.COLLECTION;
import static io.echolot.gateway.delivery.store.OutgoingFields.DUE_AT;
import static io.echolot.gateway.delivery.store.OutgoingFields.ERROR_CODE;
import static io.echolot.gateway.delivery.store.OutgoingFields.EXPIRES_AT;
import static io.echolot.gateway.delivery.store.OutgoingFields.FAILURES;
import static io.echolot.gateway.delivery.store.OutgoingFields.ID;
import static io.echolot.gateway.delivery.store.OutgoingFields.LANE;
import static io.echolot.gateway.delivery.store.OutgoingFields.NOT_AFTER;
import static io.echolot.gateway.delivery.store.OutgoingFields.ORDER;
import static io.echolot.gateway.delivery.store.OutgoingFields.PRIORITY;
import static io.echolot.gateway.delivery.store.OutgoingFields.PROVIDER_ID;
import static io.echolot.gateway.delivery.store.OutgoingFields.STATE;
import static io.echolot.gateway.delivery.store.OutgoingFields.TELLER;
import static io.echolot.gateway.delivery.store.OutgoingFields.UNTOLD;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.echolot.contracts.Channel;
import io.echolot.contracts.delivery.MessageState;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.dialogue.say.SmsSegments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What waits to be sent, in MongoDB. */
@ApplicationScoped
public class OutgoingStore {

  private static final String WAITS = MessageState.QUEUED.wireName();

  private final MongoCollection<Document> collection;

  OutgoingStore(
      MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    this.collection = client.getDatabase(database).getCollection(COLLECTION);
  }

  public void ensureIndexes() {
    collection.createIndex(Indexes.ascending(STATE, ACCOUNT, PRIORITY, DUE_AT, ORDER));
    collection.createIndex(Indexes.ascending(STATE, NOT_AFTER));
    collection.createIndex(Indexes.ascending(STATE, ASKED_AT));
    collection.createIndex(Indexes.ascending(LANE, ORDER), new IndexOptions().sparse(true));
    collection.createIndex(Indexes.ascending(ACCOUNT, PROVIDER_ID));
    collection.createIndex(Indexes.ascending(UNTOLD), new IndexOptions().sparse(true));
    collection.createIndex(Indexes.ascending(TELLER), new IndexOptions().sparse(true));
    collection.createIndex(
        Indexes.ascending(EXPIRES_AT), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
  }

  /** Adds those that aren't there yet, each once. */
  public void add(List<DueMessage> messages) {
    if (messages.isEmpty()) {
      return;
    }
    List<Document> documents = messages.stream().map(OutgoingFields::document).toList();
    try {
      collection.insertMany(documents, new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      boolean isRepetition =
          e.getWriteConcernError() == null
              && e.getWriteErrors().stream()
                  .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
      if (!isRepetition) {
        throw e;
      }
    }
  }

  /** How many the message is, and costs; 0 where that is no matter. */
  public static int segments(OutgoingMessage message) {
    return message.route().channel() == Channel.SMS ? SmsSegments.count(message.text()) : 0;
  }

  /** The first account behind {@code account} that has messages waiting; empty behind the last. */
  public Optional<String> nextAccount(String account) {
    return Optional.ofNullable(
            collection
                .find(Filters.and(Filters.eq(STATE, WAITS), Filters.gt(ACCOUNT, account)))
                .sort(Sorts.ascending(STATE, ACCOUNT))
                .projection(Projections.include(ACCOUNT))
                .first())
        .map(document -> document.getString(ACCOUNT));
  }

  /** An account's messages that are due, in the order in which they go out. */
  public List<DueMessage> due(String account, Instant now, int most) {
    return collection
        .find(
            Filters.and(
                Filters.eq(STATE, WAITS),
                Filters.eq(ACCOUNT, account),
                Filters.lte(DUE_AT, Date.from(now))))
        .sort(Sorts.ascending(PRIORITY, DUE_AT, ORDER))
        .limit(most)
        .map(OutgoingFields::due)
        .into(new ArrayList<>());
  }

  /**
   * When the recipient's earlier message is due that still waits, or {@code now} while the provider
   * is asked; empty if there is none.
   */
  public Optional<Instant> earlier(DueMessage due, Instant now) {
    return Optional.ofNullable(
            collection
                .find(
                    Filters.and(
                        Filters.eq(LANE, due.message().topicKey()),
                        Filters.lt(ORDER, due.order()),
                        Filters.eq(STATE, WAITS)))
                .projection(Projections.include(DUE_AT))
                .first())
        .map(document -> Optional.ofNullable(document.getDate(DUE_AT)))
        .map(dueAt -> dueAt.map(Date::toInstant).filter(now::isBefore).orElse(now));
  }

  /** Whether the provider may be asked now: somebody else may have begun with it. */
  public boolean begin(DueMessage due, Instant now) {
    return isChanged(
        Filters.and(isWaiting(due), Filters.exists(DUE_AT)),
        Updates.combine(
            Updates.unset(DUE_AT),
            Updates.set(ASKED_AT, Date.from(now)),
            Updates.inc(ATTEMPTS, 1)));
  }

  /** Leaves it for later; nobody was asked. */
  public void postpone(DueMessage due, Instant dueAt) {
    collection.updateOne(
        Filters.and(isWaiting(due), Filters.exists(DUE_AT)), Updates.set(DUE_AT, Date.from(dueAt)));
  }

  /** Has it sent again: the provider was asked and didn't take it. */
  public void again(DueMessage due, Instant dueAt, String errorCode) {
    collection.updateOne(
        Filters.and(isWaiting(due), Filters.exists(ASKED_AT)),
        Updates.combine(
            Updates.unset(ASKED_AT),
            Updates.set(DUE_AT, Date.from(dueAt)),
            Updates.set(ERROR_CODE, errorCode),
            Updates.inc(FAILURES, 1)));
  }

  private boolean isChanged(Bson filter, Bson update) {
    return collection.updateOne(filter, update).getModifiedCount() == 1;
  }

  private static Bson isWaiting(DueMessage due) {
    return Filters.and(Filters.eq(ID, due.key()), Filters.eq(STATE, WAITS));
  }
}
