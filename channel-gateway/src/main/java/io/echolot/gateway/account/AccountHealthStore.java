package io.echolot.gateway.account;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What happened to accounts last, in MongoDB: a document an account. */
@ApplicationScoped
class AccountHealthStore {

  private static final long KEPT_DAYS = 90;
  private static final String ID = "_id";
  private static final String AT = "at";
  private static final String DETAIL = "detail";

  private final MongoCollection<Document> collection;
  private volatile boolean indexed;

  AccountHealthStore(
      MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    this.collection = client.getDatabase(database).getCollection("account_health");
  }

  /** What is stored of each event is the latest, whichever replica writes first. */
  void add(Map<String, Map<AccountEvent, NotedEvent>> byAccount) {
    ensureIndex();
    List<WriteModel<Document>> writes = new ArrayList<>();
    byAccount.forEach(
        (account, events) ->
            writes.add(
                new UpdateOneModel<>(
                    Filters.eq(ID, account), latest(events), new UpdateOptions().upsert(true))));
    collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
  }

  private static Bson latest(Map<AccountEvent, NotedEvent> events) {
    List<Bson> updates = new ArrayList<>();
    events.forEach(
        (event, noted) -> {
          // Documents are compared field by field, and the time is the first.
          Document last = new Document(AT, Date.from(noted.at())).append(DETAIL, noted.detail());
          updates.add(Updates.max(event.field(), last));
          updates.add(Updates.max(AT, Date.from(noted.at())));
        });
    return Updates.combine(updates);
  }

  /** With the first event, for the gateway also starts without MongoDB. */
  private void ensureIndex() {
    if (!indexed) {
      collection.createIndex(
          Indexes.ascending(AT), new IndexOptions().expireAfter(KEPT_DAYS, TimeUnit.DAYS));
      indexed = true;
    }
  }

  Map<AccountEvent, NotedEvent> find(String account) {
    Map<AccountEvent, NotedEvent> noted = new EnumMap<>(AccountEvent.class);
    Document found = collection.find(Filters.eq(ID, account)).first();
    if (found != null) {
      for (AccountEvent event : AccountEvent.values()) {
        Document last = found.get(event.field(), Document.class);
        if (last != null) {
          noted.put(event, new NotedEvent(last.getDate(AT).toInstant(), last.getString(DETAIL)));
        }
      }
    }
    return noted;
  }
}
