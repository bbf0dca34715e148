package io.echolot.gateway.seen;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which pages use which key, in MongoDB: a document a channel. */
@ApplicationScoped
class SightingStore {

  private static final long KEPT_DAYS = 90;
  private static final String ID = "_id";
  private static final String TENANT = "tenant";
  private static final String PAGES = "pages";
  private static final String ORIGIN = "origin";
  private static final String ALLOWED = "allowed";
  private static final String AT = "at";

  private final MongoCollection<Document> collection;
  private volatile boolean indexed;

  SightingStore(
      MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    this.collection = client.getDatabase(database).getCollection("sightings");
  }

  /** Of two replicas that write at the same moment one may be lost; the page calls again. */
  void add(SeenChannel channel, SeenPages pages) {
    ensureIndex();
    SeenPages all = find(channel).and(pages);
    if (all.pages().isEmpty()) {
      return;
    }
    Document document =
        new Document(ID, channel.publishableKey())
            .append(TENANT, channel.tenant())
            .append(AT, Date.from(all.pages().get(0).at()))
            .append(PAGES, all.pages().stream().map(SightingStore::document).toList());
    collection.replaceOne(
        Filters.eq(ID, channel.publishableKey()), document, new ReplaceOptions().upsert(true));
  }

  /** With the first page, for the gateway also starts without MongoDB. */
  private void ensureIndex() {
    if (!indexed) {
      collection.createIndex(
          Indexes.ascending(AT), new IndexOptions().expireAfter(KEPT_DAYS, TimeUnit.DAYS));
      indexed = true;
    }
  }

  SeenPages find(SeenChannel channel) {
    Document found =
        collection
            .find(
                Filters.and(
                    Filters.eq(ID, channel.publishableKey()), Filters.eq(TENANT, channel.tenant())))
            .first();
    return new SeenPages(
        found == null
            ? List.of()
            : found.getList(PAGES, Document.class).stream().map(SightingStore::page).toList());
  }

  private static Document document(SeenPage page) {
    return new Document(ORIGIN, page.origin())
        .append(ALLOWED, page.allowed())
        .append(AT, Date.from(page.at()));
  }

  private static SeenPage page(Document document) {
    return new SeenPage(
        document.getString(ORIGIN), document.getBoolean(ALLOWED), document.getDate(AT).toInstant());
  }
}
