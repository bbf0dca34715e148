package io.echolot.gateway.audience.customer;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.customer.CustomerProfile;
import io.echolot.gateway.audience.base.Indexed;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The view of topic {@code customers}: the newest profile of each. */
@ApplicationScoped
public class ProfileStore implements Indexed {

  private static final String ID = "_id";
  private static final String PROFILE = "profile";
  private static final String SENDERS = "senders";

  private final ReactiveMongoCollection<Document> collection;

  ProfileStore(
      ReactiveMongoClient client,
      @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    this.collection = client.getDatabase(database).getCollection("profiles");
  }

  @Override
  public Uni<Void> ensureIndexes() {
    return collection.createIndex(Indexes.ascending(SENDERS)).replaceWithVoid();
  }

  /** Empty if there is no such customer. */
  public Uni<Optional<CustomerProfile>> find(String tenant, String id) {
    return collection
        .find(Filters.eq(ID, tenant + "/" + id))
        .toUni()
        .map(
            document ->
                Optional.ofNullable(document)
                    .map(found -> found.get(PROFILE, Binary.class))
                    .map(json -> ContractsJson.read(json.getData(), CustomerProfile.class)));
  }

  /**
   * The id of the customer who writes from an address; empty if it is nobody's, or it isn't clear
   * whose.
   */
  Uni<Optional<String>> whoSends(String tenant, String mark) {
    return collection
        .find(Filters.eq(SENDERS, sender(tenant, mark)), new FindOptions().limit(2))
        .map(document -> document.getString(ID).substring(tenant.length() + 1))
        .collect()
        .asList()
        .map(ids -> ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty());
  }

  private static String sender(String tenant, String mark) {
    return tenant + "/" + mark;
  }

  /** Stores a profile, of which {@code json} is all. */
  Uni<Void> put(CustomerProfile profile, byte[] json) {
    String key = profile.topicKey();
    List<String> senders =
        profile.senders().stream().map(mark -> sender(profile.tenant(), mark)).toList();
    Document document = new Document(ID, key).append(PROFILE, new Binary(json));
    if (!senders.isEmpty()) {
      document.append(SENDERS, senders);
    }
    return collection
        .replaceOne(Filters.eq(ID, key), document, new ReplaceOptions().upsert(true))
        .replaceWithVoid();
  }

  Uni<Void> remove(String key) {
    return collection.deleteOne(Filters.eq(ID, key)).replaceWithVoid();
  }
}
