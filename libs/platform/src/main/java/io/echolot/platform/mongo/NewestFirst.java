package io.echolot.platform.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.echolot.contracts.feedback.FeedbackRecord;
import java.util.Date;
import org.bson.conversions.Bson;

/**
 * The order of a listing of log records in MongoDB, whose documents are named by the log's keys: by
 * time, newest first, and by key where times are equal.
 *
 * @param time the field that holds the time
 */
public record NewestFirst(String time) {

  private static final String ID = "_id";

  public Bson sort() {
    return Sorts.descending(time, ID);
  }

  /** The index that a listing needs which asks that {@code fields} have certain values. */
  public Bson indexAfter(String... fields) {
    return Indexes.compoundIndex(Indexes.ascending(fields), Indexes.descending(time, ID));
  }

  /**
   * What comes after the cursor. An index begins there: its bounds are of one field, not of two.
   */
  public Bson after(String tenant, Cursor cursor) {
    Date last = Date.from(cursor.time());
    String key = FeedbackRecord.topicKey(tenant, cursor.id());
    return Filters.and(
        Filters.lte(time, last), Filters.or(Filters.lt(time, last), Filters.lt(ID, key)));
  }
}
