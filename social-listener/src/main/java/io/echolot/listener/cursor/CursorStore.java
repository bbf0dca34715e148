package io.echolot.listener.cursor;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.echolot.contracts.ContractsJson;
import io.echolot.listener.source.Catch;
import io.echolot.listener.source.Cursor;
import io.echolot.listener.source.ListenerConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Cursors in MongoDB; also who of several replicas looks at a source, and when the next look is.
 */
@ApplicationScoped
public class CursorStore {

  private static final String ID = "_id";
  private static final String DUE_AT = "dueAt";
  private static final String CURSOR = "cursor";
  private static final String LAST_SUCCESS = "lastSuccess";
  private static final String LAST_ERROR = "lastError";
  private static final String FOUND = "found";
  private static final String UNDATED = "undated";
  private static final String PLACE = "place";

  private final MongoCollection<Document> collection;

  CursorStore(
      MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    this.collection = client.getDatabase(database).getCollection("cursors");
  }

  private static Bson id(ListenerConfig.Source source) {
    return Filters.eq(ID, source.tenant() + "/" + source.id());
  }

  /**
   * Whether the source is due and this replica is the one to look. Others leave it alone for {@code
   * lease}, in which the look should end.
   */
  public boolean claim(ListenerConfig.Source source, Instant now, Duration lease) {
    Bson due = Filters.or(Filters.exists(DUE_AT, false), Filters.lte(DUE_AT, Date.from(now)));
    try {
      var result =
          collection.updateOne(
              Filters.and(id(source), due),
              Updates.set(DUE_AT, Date.from(now.plus(lease))),
              new UpdateOptions().upsert(true));
      return result.getModifiedCount() == 1 || result.getUpsertedId() != null;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        // It is there and not due.
        return false;
      }
      throw e;
    }
  }

  public SourceState find(ListenerConfig.Source source) {
    Document found = collection.find(id(source)).first();
    if (found == null) {
      return SourceState.NEW;
    }
    Binary cursor = found.get(CURSOR, Binary.class);
    return new SourceState(
        cursor == null ? Cursor.BEGINNING : ContractsJson.read(cursor.getData(), Cursor.class),
        Optional.ofNullable(found.getDate(LAST_SUCCESS)).map(Date::toInstant),
        found.get(LAST_ERROR, ""),
        found.get(FOUND, 0L),
        found.get(UNDATED, 0),
        found.get(PLACE, ""));
  }

  /** After the gateway has what was found. */
  public void succeeded(
      ListenerConfig.Source source, Catch brought, Instant now, Duration untilNext) {
    List<Bson> updates = new ArrayList<>();
    updates.add(Updates.set(CURSOR, new Binary(ContractsJson.write(brought.cursor()))));
    updates.add(Updates.set(LAST_SUCCESS, Date.from(now)));
    updates.add(Updates.set(LAST_ERROR, ""));
    updates.add(Updates.set(PLACE, brought.place().toString()));
    updates.add(Updates.inc(FOUND, (long) brought.findings().size()));
    updates.add(Updates.set(DUE_AT, Date.from(now.plus(untilNext))));
    brought.undated().ifPresent(count -> updates.add(Updates.set(UNDATED, count)));
    collection.updateOne(id(source), Updates.combine(updates));
  }

  /** The cursor stays where it was. */
  public void failed(ListenerConfig.Source source, String error, Instant now, Duration untilNext) {
    collection.updateOne(
        id(source),
        Updates.combine(
            Updates.set(LAST_ERROR, error), Updates.set(DUE_AT, Date.from(now.plus(untilNext)))));
  }
}
