package io.echolot.gateway.link;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.echolot.platform.mongo.Cursor;
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

/** Short links in MongoDB, by their codes. */
@ApplicationScoped
class LinkStore {

  private static final String ID = "_id";
  private static final String TENANT = "tenant";
  private static final String KEY = "publishableKey";
  private static final String SURVEY = "survey";
  private static final String QUERY = "query";
  private static final String EXPIRES = "expires";
  private static final String CREATED_AT = "createdAt";
  private static final String CLICKS = "clicks";

  private final MongoCollection<Document> collection;
  private volatile boolean indexed;

  LinkStore(
      MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    this.collection = client.getDatabase(database).getCollection("links");
  }

  /** Whether the code was free. */
  boolean add(ShortLink link) {
    ensureIndexes();
    Document document =
        new Document(ID, link.code())
            .append(TENANT, link.tenant())
            .append(KEY, link.publishableKey())
            .append(SURVEY, link.survey())
            .append(QUERY, link.query())
            .append(CREATED_AT, Date.from(link.createdAt()))
            .append(CLICKS, link.clicks());
    if (link.expires() != null) {
      document.append(EXPIRES, Date.from(link.expires()));
    }
    try {
      collection.insertOne(document);
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  /** With the first link, for the gateway also starts without MongoDB. */
  private void ensureIndexes() {
    if (!indexed) {
      collection.createIndex(
          Indexes.compoundIndex(Indexes.ascending(TENANT), Indexes.descending(CREATED_AT, ID)));
      collection.createIndex(
          Indexes.compoundIndex(
              Indexes.ascending(TENANT, SURVEY), Indexes.descending(CREATED_AT, ID)));
      collection.createIndex(
          Indexes.ascending(EXPIRES), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
      indexed = true;
    }
  }

  /** Counts that it was followed; empty if there is none, or none any more. */
  Optional<ShortLink> follow(String code, Instant now) {
    if (!ShortLink.isCode(code)) {
      return Optional.empty();
    }
    // MongoDB removes what has expired only once a minute.
    Bson valid =
        Filters.and(
            Filters.eq(ID, code),
            Filters.or(Filters.exists(EXPIRES, false), Filters.gt(EXPIRES, Date.from(now))));
    return Optional.ofNullable(
            collection.findOneAndUpdate(
                valid,
                Updates.inc(CLICKS, 1L),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
        .map(LinkStore::link);
  }

  Optional<ShortLink> find(String tenant, String code) {
    if (!ShortLink.isCode(code)) {
      return Optional.empty();
    }
    return Optional.ofNullable(collection.find(own(tenant, code)).first()).map(LinkStore::link);
  }

  /**
   * The newest first, one more than the limit to tell whether there are more.
   *
   * @param survey the key of the survey whose links are wanted; empty for all
   */
  List<ShortLink> list(String tenant, Optional<String> survey, Optional<Cursor> after, int limit) {
    List<Bson> wanted = new ArrayList<>(List.of(Filters.eq(TENANT, tenant)));
    survey.map(key -> Filters.eq(SURVEY, key)).ifPresent(wanted::add);
    after.map(LinkStore::later).ifPresent(wanted::add);
    return collection
        .find(Filters.and(wanted))
        .sort(Sorts.descending(CREATED_AT, ID))
        .limit(limit + 1)
        .map(LinkStore::link)
        .into(new ArrayList<>());
  }

  private static Bson later(Cursor cursor) {
    Date last = Date.from(cursor.time());
    return Filters.or(
        Filters.lt(CREATED_AT, last),
        Filters.and(Filters.eq(CREATED_AT, last), Filters.lt(ID, cursor.id())));
  }

  /** Whether there was one. */
  boolean remove(String tenant, String code) {
    return ShortLink.isCode(code) && collection.deleteOne(own(tenant, code)).getDeletedCount() == 1;
  }

  private static Bson own(String tenant, String code) {
    return Filters.and(Filters.eq(ID, code), Filters.eq(TENANT, tenant));
  }

  private static ShortLink link(Document document) {
    Date expires = document.getDate(EXPIRES);
    return new ShortLink(
        document.getString(ID),
        document.getString(TENANT),
        document.getString(KEY),
        document.getString(SURVEY),
        document.getString(QUERY),
        expires == null ? null : expires.toInstant(),
        document.getDate(CREATED_AT).toInstant(),
        document.getLong(CLICKS));
  }
}
