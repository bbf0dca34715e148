package io.echolot.platform;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;

/**
 * Bulk writes to a view of a topic, of which each is an upsert or a deletion whose filter names the
 * document and asks that it isn't newer. So a repeated or belated write changes nothing.
 */
public final class NewestWins {

  private NewestWins() {}

  /**
   * Writes what isn't outdated, in any order.
   *
   * @throws MongoBulkWriteException if a write failed for another reason than being outdated
   */
  public static <T> void write(
      MongoCollection<T> collection, List<? extends WriteModel<? extends T>> writes) {
    if (writes.isEmpty()) {
      return;
    }
    try {
      collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      // An upsert that finds a newer document tries to insert beside it: nothing to do for it.
      boolean onlyOutdated =
          e.getWriteConcernError() == null
              && e.getWriteErrors().stream()
                  .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
      if (!onlyOutdated) {
        throw e;
      }
    }
  }
}
