package io.echolot.gateway.delivery.store;

import static io.echolot.gateway.delivery.store.OutgoingFields.ACCOUNT;
import static io.echolot.gateway.delivery.store.OutgoingFields.ASKED_AT;
import static io.echolot.gateway.delivery.store.OutgoingFields.AT;
import static io.echolot.gateway.delivery.store.OutgoingFields.COLLECTION;
import static io.echolot.gateway.delivery.store.OutgoingFields.CONTENT;
import static io.echolot.gateway.delivery.store.OutgoingFields.DUE_AT;
import static io.echolot.gateway.delivery.store.OutgoingFields.ERROR_CODE;
import static io.echolot.gateway.delivery.store.OutgoingFields.EXPIRES_AT;
import static io.echolot.gateway.delivery.store.OutgoingFields.ID;
import static io.echolot.gateway.delivery.store.OutgoingFields.LANE;
import static io.echolot.gateway.delivery.store.OutgoingFields.NOT_AFTER;
import static io.echolot.gateway.delivery.store.OutgoingFields.PROVIDER_ID;
import static io.echolot.gateway.delivery.store.OutgoingFields.REASON;
import static io.echolot.gateway.delivery.store.OutgoingFields.REVISION;
import static io.echolot.gateway.delivery.store.OutgoingFields.STATE;
import static io.echolot.gateway.delivery.store.OutgoingFields.UNTOLD;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.echolot.contracts.delivery.MessageState;
import io.echolot.contracts.delivery.UnsentReason;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What became of messages, in MongoDB. A state is written only where it may follow the one that is
 * there, whoever comes first; what a message says and to whom is forgotten then.
 */
@ApplicationScoped
public class SettledStore {

  private final MongoCollection<Document> collection;
  private final DeliveryConfig config;
  private final MeterRegistry meters;
  private final Clock clock;

  SettledStore(
      MongoClient client,
      @ConfigProperty(name = "quarkus.mongodb.database") String database,
      DeliveryConfig config,
      MeterRegistry meters,
      Clock clock) {
    this.collection = client.getDatabase(database).getCollection(COLLECTION);
    this.config = config;
    this.meters = meters;
    this.clock = clock;
  }

  /** Notes what became of a message, unless more is known of it. */
  public void settle(DueMessage due, Settled settled) {
    settle(Filters.eq(ID, due.key()), settled);
  }

  /** The same of an account's message by {@link DueMessage#key}. */
  public void settle(String account, String key, Settled settled) {
    settle(Filters.and(Filters.eq(ID, key), Filters.eq(ACCOUNT, account)), settled);
  }

  /** The same of an account's message by the provider's id. */
  public void settleByProviderId(String account, Settled settled) {
    settle(
        Filters.and(Filters.eq(ACCOUNT, account), Filters.eq(PROVIDER_ID, settled.providerId())),
        settled);
  }

  /** What was being asked for so long has lost who asked: nobody knows what came of it. */
  public void settleLost(Duration after) {
    Bson lost = Filters.lt(ASKED_AT, Date.from(clock.instant().minus(after)));
    settle(Filters.and(waits(), lost), Settled.uncertain());
  }

  /** What it is too late for is never sent. */
  public void settleLate() {
    Bson late =
        Filters.and(Filters.exists(DUE_AT), Filters.lte(NOT_AFTER, Date.from(clock.instant())));
    settle(Filters.and(waits(), late), Settled.notSent(UnsentReason.EXPIRED, ""));
  }

  private static Bson waits() {
    return Filters.eq(STATE, MessageState.QUEUED.wireName());
  }

  private void settle(Bson which, Settled settled) {
    List<String> before =
        settled.state().predecessors().stream().map(MessageState::wireName).toList();
    long changed =
        collection
            .updateMany(Filters.and(which, Filters.in(STATE, before)), update(settled))
            .getModifiedCount();
    meters.counter("echolot.messages", STATE, settled.state().wireName()).increment(changed);
  }

  private Bson update(Settled settled) {
    Instant now = Instant.ofEpochMilli(clock.millis());
    List<Bson> updates = new ArrayList<>();
    updates.add(Updates.set(STATE, settled.state().wireName()));
    updates.add(Updates.set(REASON, settled.reason().wireName()));
    updates.add(Updates.set(AT, Date.from(now)));
    updates.add(Updates.set(EXPIRES_AT, Date.from(now.plus(config.retention()))));
    updates.add(Updates.inc(REVISION, 1));
    updates.add(Updates.set(UNTOLD, true));
    for (String gone : List.of(CONTENT, LANE, DUE_AT, ASKED_AT)) {
      updates.add(Updates.unset(gone));
    }
    if (!settled.providerId().isEmpty()) {
      updates.add(Updates.set(PROVIDER_ID, settled.providerId()));
    }
    if (!settled.errorCode().isEmpty()) {
      updates.add(Updates.set(ERROR_CODE, settled.errorCode()));
    }
    return Updates.combine(updates);
  }
}
