package io.echolot.gateway.delivery.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Updates;
import io.echolot.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which replica sends an account's messages: one at a time, for the account's pace is one. That a
 * message goes out once doesn't depend on it.
 */
@ApplicationScoped
public class AccountLeases {

  /** So soon another replica goes on if the holder dies. */
  public static final Duration LEASE = Duration.ofSeconds(15);

  private static final String ID = "_id";
  private static final String HOLDER = "holder";
  private static final String UNTIL = "until";

  private final MongoCollection<Document> collection;
  private final String holder = Ids.next().toString();

  AccountLeases(
      MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    this.collection = client.getDatabase(database).getCollection("account_leases");
  }

  /** Whether the account is ours for another {@link #LEASE}. */
  public boolean hold(String account, Instant now) {
    Bson isFree =
        Filters.and(
            Filters.eq(ID, account),
            Filters.or(Filters.eq(HOLDER, holder), Filters.lt(UNTIL, Date.from(now))));
    Bson hold =
        Updates.combine(
            Updates.set(HOLDER, holder), Updates.set(UNTIL, Date.from(now.plus(LEASE))));
    try {
      collection.findOneAndUpdate(isFree, hold, new FindOneAndUpdateOptions().upsert(true));
      return true;
    } catch (MongoCommandException e) {
      // It is there and not free, so the upsert tried to insert it once more.
      if (ErrorCategory.fromErrorCode(e.getErrorCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  /** Lets another replica have it. */
  public void release(String account) {
    collection.deleteOne(Filters.and(Filters.eq(ID, account), Filters.eq(HOLDER, holder)));
  }
}
