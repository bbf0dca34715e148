package io.echolot.gateway.audience.customer;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import io.echolot.contracts.customer.Contact;
import io.echolot.gateway.audience.base.AudienceConfig;
import io.echolot.gateway.audience.base.Indexed;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The view of topic {@code contacts}, as long as any quarantine asks for it. */
@ApplicationScoped
public class ContactStore implements Indexed {

  private static final String ID = "_id";
  private static final String CUSTOMER = "customer";
  private static final String AT = "at";
  private static final String EXPIRES_AT = "expiresAt";

  private final ReactiveMongoCollection<Document> collection;
  private final AudienceConfig config;

  ContactStore(
      ReactiveMongoClient client,
      @ConfigProperty(name = "quarkus.mongodb.database") String database,
      AudienceConfig config) {
    this.collection = client.getDatabase(database).getCollection("contacts");
    this.config = config;
  }

  @Override
  public Uni<Void> ensureIndexes() {
    return collection
        .createIndex(Indexes.ascending(CUSTOMER, AT))
        .chain(
            () ->
                collection.createIndex(
                    Indexes.ascending(EXPIRES_AT),
                    new IndexOptions().expireAfter(0L, TimeUnit.SECONDS)))
        .replaceWithVoid();
  }

  Uni<Void> put(String key, Contact contact) {
    Document document =
        new Document(ID, key)
            .append(CUSTOMER, customer(contact.tenant(), contact.respondent()))
            .append(AT, Date.from(contact.at()))
            .append(EXPIRES_AT, Date.from(contact.at().plus(config.contactsFor())));
    return collection
        .replaceOne(Filters.eq(ID, key), document, new ReplaceOptions().upsert(true))
        .replaceWithVoid();
  }

  Uni<Void> remove(String key) {
    return collection.deleteOne(Filters.eq(ID, key)).replaceWithVoid();
  }

  /** Forgets when a customer was asked. */
  Uni<Void> removeOf(String customer) {
    return collection.deleteMany(Filters.eq(CUSTOMER, customer)).replaceWithVoid();
  }

  /** When a customer was asked since then. */
  public Uni<List<Instant>> since(String tenant, String respondent, Instant since) {
    return collection
        .find(
            Filters.and(
                Filters.eq(CUSTOMER, customer(tenant, respondent)),
                Filters.gte(AT, Date.from(since))))
        .map(document -> document.getDate(AT).toInstant())
        .collect()
        .asList();
  }

  /** As on topic {@code customers}. */
  private static String customer(String tenant, String respondent) {
    return tenant + "/" + respondent;
  }
}
