package io.echolot.gateway.upload;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import io.echolot.contracts.answer.StoredFile;
import io.echolot.contracts.feedback.Response;
import io.echolot.gateway.upload.base.StoredUpload;
import io.echolot.platform.mongo.NewestWins;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What is known of files. A file is announced before its bytes are written and forgotten after they
 * are deleted, so none are ever without a document, whoever dies when. Only a file in the state
 * {@code kept} is there for others; of one id there is only one, by a unique index.
 */
@ApplicationScoped
class FileStore {

  private static final String BLOB = "_id";
  private static final String TENANT = "tenant";
  private static final String FILE = "file";
  private static final String RESPONSE = "response";
  private static final String QUESTION = "question";
  private static final String DIGEST = "digest";
  private static final String SCANNED = "scanned";
  private static final String STORED_AT = "storedAt";
  private static final String STATE = "state";
  private static final String EXPIRES_AT = "expiresAt";
  private static final String REVISION = "revision";
  private static final String UNIT = "unit";

  private static final String ARRIVING = "arriving";
  private static final String KEPT = "kept";
  private static final String LEAVING = "leaving";

  /** Who deletes bytes has that long before another replica tries. */
  private static final Duration DELETION = Duration.ofMinutes(10);

  private final MongoCollection<Document> collection;
  private volatile boolean indexed;

  FileStore(
      MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    this.collection = client.getDatabase(database).getCollection("files");
  }

  void ensureIndexes() {
    if (!indexed) {
      collection.createIndex(
          Indexes.ascending(TENANT, FILE),
          new IndexOptions().unique(true).partialFilterExpression(Filters.eq(STATE, KEPT)));
      collection.createIndex(Indexes.ascending(TENANT, RESPONSE));
      collection.createIndex(Indexes.ascending(EXPIRES_AT));
      indexed = true;
    }
  }

  /** Says that bytes will be written, and until when they will be there at the latest. */
  void announce(StoredUpload file, Instant until) {
    collection.insertOne(
        new Document(BLOB, file.blob())
            .append(TENANT, file.tenant())
            .append(FILE, file.file().id())
            .append(RESPONSE, file.response())
            .append(QUESTION, file.question())
            .append("name", file.file().name())
            .append("type", file.file().type())
            .append("size", file.file().size())
            .append(DIGEST, file.digest())
            .append(SCANNED, file.scanned())
            .append(STORED_AT, Date.from(file.storedAt()))
            .append(STATE, ARRIVING)
            .append(EXPIRES_AT, Date.from(until)));
  }

  /** How many files of a question are kept or arrive now. */
  long count(StoredUpload like) {
    return collection.countDocuments(
        Filters.and(
            of(like.tenant(), like.response()),
            Filters.eq(QUESTION, like.question()),
            Filters.ne(STATE, LEAVING)));
  }

  /**
   * Whether the announced file is now the one of its id.
   *
   * @param until when it expires if no response names it
   */
  boolean keep(StoredUpload file, Instant until) {
    try {
      return collection
              .updateOne(
                  Filters.and(Filters.eq(BLOB, file.blob()), Filters.eq(STATE, ARRIVING)),
                  Updates.combine(
                      Updates.set(STATE, KEPT), Updates.set(EXPIRES_AT, Date.from(until))))
              .getMatchedCount()
          == 1;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  Optional<StoredUpload> find(String tenant, String id) {
    return Optional.ofNullable(
            collection
                .find(
                    Filters.and(
                        Filters.eq(TENANT, tenant), Filters.eq(FILE, id), Filters.eq(STATE, KEPT)))
                .first())
        .map(FileStore::read);
  }

  /**
   * The key of the unit of which the response speaks that names a file; empty for none, and as long
   * as none names it.
   */
  String unitOf(StoredUpload file) {
    Document found =
        collection
            .find(Filters.eq(BLOB, file.blob()))
            .projection(Projections.include(UNIT))
            .first();
    return found == null ? "" : Optional.ofNullable(found.getString(UNIT)).orElse("");
  }

  /** The files that were uploaded for a response. */
  List<StoredUpload> kept(String tenant, String response) {
    return collection
        .find(Filters.and(of(tenant, response), Filters.eq(STATE, KEPT)))
        .map(FileStore::read)
        .into(new ArrayList<>());
  }

  /**
   * Notes what a revision names: that stays until {@code until} at least, the rest of the
   * response's files until {@code unused}. A revision earlier than one that was noted changes
   * nothing.
   */
  void claim(Response response, Collection<String> ids, Instant until, Instant unused) {
    Bson notLater = keptFor(response);
    Bson noted =
        Updates.combine(
            Updates.set(REVISION, response.revision()),
            Updates.set(UNIT, response.unit()),
            Updates.set(NewestWins.WRITER, response.writer().number()));
    collection.updateMany(
        Filters.and(notLater, Filters.nin(FILE, ids)),
        Updates.combine(noted, Updates.max(EXPIRES_AT, Date.from(unused))));
    // What has no end any more, since the log names it, keeps none.
    collection.updateMany(
        Filters.and(notLater, Filters.in(FILE, ids), Filters.exists(EXPIRES_AT)),
        Updates.max(EXPIRES_AT, Date.from(until)));
    collection.updateMany(Filters.and(notLater, Filters.in(FILE, ids)), noted);
  }

  /** Keeps for good what the log names, unless a later revision was noted since. */
  void settle(Response response, Collection<String> ids) {
    collection.updateMany(
        Filters.and(keptFor(response), Filters.in(FILE, ids)),
        Updates.combine(Updates.unset(EXPIRES_AT), Updates.set(UNIT, response.unit())));
  }

  private static Bson keptFor(Response response) {
    return Filters.and(
        of(response.tenant(), response.id()),
        Filters.eq(STATE, KEPT),
        Filters.or(
            Filters.exists(REVISION, false),
            NewestWins.isNotAfter(response.writer().number(), response.revision())));
  }

  /** Takes all files of a response away from everybody; their bytes can be deleted then. */
  void leave(String tenant, String response) {
    collection.updateMany(
        of(tenant, response),
        Updates.combine(Updates.set(STATE, LEAVING), Updates.set(EXPIRES_AT, new Date(0))));
  }

  /**
   * A file that is to be deleted, by nobody else for a while; its blob's key. Empty if there is
   * none.
   */
  Optional<String> nextLeaving(Instant now) {
    return Optional.ofNullable(
            collection.findOneAndUpdate(
                Filters.lte(EXPIRES_AT, Date.from(now)),
                Updates.combine(
                    Updates.set(STATE, LEAVING),
                    Updates.set(EXPIRES_AT, Date.from(now.plus(DELETION))))))
        .map(document -> document.getString(BLOB));
  }

  /** Forgets a file whose bytes are gone. */
  void forget(String blob) {
    collection.deleteOne(Filters.eq(BLOB, blob));
  }

  private static Bson of(String tenant, String response) {
    return Filters.and(Filters.eq(TENANT, tenant), Filters.eq(RESPONSE, response));
  }

  private static StoredUpload read(Document document) {
    return new StoredUpload(
        document.getString(BLOB),
        document.getString(TENANT),
        document.getString(RESPONSE),
        document.getString(QUESTION),
        document.getString(DIGEST),
        document.getBoolean(SCANNED),
        document.getDate(STORED_AT).toInstant(),
        new StoredFile(
            document.getString(FILE),
            document.getString("name"),
            document.getString("type"),
            document.getLong("size")));
  }
}
