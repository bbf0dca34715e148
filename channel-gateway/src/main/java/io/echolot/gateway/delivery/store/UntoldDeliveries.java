package io.echolot.gateway.delivery.store;

import static io.echolot.gateway.delivery.store.OutgoingFields.COLLECTION;
import static io.echolot.gateway.delivery.store.OutgoingFields.ID;
import static io.echolot.gateway.delivery.store.OutgoingFields.REVISION;
import static io.echolot.gateway.delivery.store.OutgoingFields.TELLER;
import static io.echolot.gateway.delivery.store.OutgoingFields.TOLD_WITHIN;
import static io.echolot.gateway.delivery.store.OutgoingFields.UNTOLD;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.echolot.contracts.delivery.MessageDelivery;
import io.echolot.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What became of messages that the topic doesn't tell yet. One replica at a time tells of a
 * message, so that the newest state is the last in the topic.
 */
@ApplicationScoped
public class UntoldDeliveries {

  /** Longer than telling takes; then who was at it has died. */
  private static final Duration LEASE = Duration.ofSeconds(60);

  private final MongoCollection<Document> collection;

  UntoldDeliveries(
      MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    this.collection = client.getDatabase(database).getCollection(COLLECTION);
  }

  /**
   * Some that this replica tells now.
   *
   * @param teller names them
   */
  public record Batch(String teller, List<MessageDelivery> deliveries) {}

  public Batch claim(int most, Instant now) {
    String teller = Ids.next().toString();
    Bson isFree =
        Filters.and(
            Filters.eq(UNTOLD, true),
            Filters.or(Filters.exists(TELLER, false), Filters.lt(TOLD_WITHIN, Date.from(now))));
    List<String> keys =
        collection
            .find(isFree)
            .limit(most)
            .projection(Projections.include(ID))
            .map(document -> document.getString(ID))
            .into(new ArrayList<>());
    if (keys.isEmpty()) {
      return new Batch(teller, List.of());
    }
    collection.updateMany(
        Filters.and(Filters.in(ID, keys), isFree),
        Updates.combine(
            Updates.set(TELLER, teller), Updates.set(TOLD_WITHIN, Date.from(now.plus(LEASE)))));
    return new Batch(
        teller,
        collection
            .find(Filters.eq(TELLER, teller))
            .map(OutgoingFields::delivery)
            .into(new ArrayList<>()));
  }

  /** The topic tells of these; what changed meanwhile is told again. */
  public void told(Batch batch, List<MessageDelivery> told) {
    List<WriteModel<Document>> writes = new ArrayList<>();
    Bson ours = Filters.eq(TELLER, batch.teller());
    Bson free = Updates.combine(Updates.unset(TELLER), Updates.unset(TOLD_WITHIN));
    for (MessageDelivery delivery : told) {
      writes.add(
          new UpdateOneModel<>(
              Filters.and(
                  Filters.eq(ID, delivery.topicKey()),
                  ours,
                  Filters.eq(REVISION, delivery.status().revision())),
              Updates.combine(free, Updates.unset(UNTOLD))));
    }
    writes.add(new UpdateManyModel<>(ours, free));
    collection.bulkWrite(writes);
  }
}
