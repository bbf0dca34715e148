package io.echolot.gateway.audience.customer;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.CustomerProfile;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The view of topic {@code customers}: the newest profile of each. */
@ApplicationScoped
public class ProfileStore {

  private static final String ID = "_id";
  private static final String PROFILE = "profile";

  private final ReactiveMongoCollection<Document> collection;

  ProfileStore(
      ReactiveMongoClient client,
      @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    this.collection = client.getDatabase(database).getCollection("profiles");
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

  Uni<Void> put(String key, byte[] profile) {
    Document document = new Document(ID, key).append(PROFILE, new Binary(profile));
    return collection
        .replaceOne(Filters.eq(ID, key), document, new ReplaceOptions().upsert(true))
        .replaceWithVoid();
  }

  Uni<Void> remove(String key) {
    return collection.deleteOne(Filters.eq(ID, key)).replaceWithVoid();
  }
}
