package io.echolot.surveys.records.response;

import com.mongodb.client.MongoCursor;
import java.util.Iterator;
import org.bson.RawBsonDocument;

/** Responses that are read from the database while they are used; some hundred are in memory. */
public final class FoundResponses implements Iterator<TaggedResponse>, AutoCloseable {

  private final MongoCursor<RawBsonDocument> cursor;

  FoundResponses(MongoCursor<RawBsonDocument> cursor) {
    this.cursor = cursor;
  }

  @Override
  public boolean hasNext() {
    return cursor.hasNext();
  }

  @Override
  public TaggedResponse next() {
    return ResponseStore.tagged(cursor.next());
  }

  @Override
  public void close() {
    cursor.close();
  }
}
