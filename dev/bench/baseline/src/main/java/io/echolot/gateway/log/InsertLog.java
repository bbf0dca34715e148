package io.echolot.gateway.log;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** In place of the log: one acknowledged (majority) insert a record. */
@Alternative
@Priority(1)
@Singleton
public class InsertLog extends FeedbackLog {

  private final ReactiveMongoCollection<Document> collection;

  public InsertLog(
      LogWriter writer,
      Spool spool,
      Erasures erasures,
      Clock clock,
      ReactiveMongoClient client,
      @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    super(writer, spool, erasures, clock);
    this.collection = client.getDatabase(database).getCollection("baseline");
  }

  @Override
  public Uni<Void> append(FeedbackRecord record) {
    Document document =
        new Document("_id", new ObjectId())
            .append("key", record.topicKey())
            .append("value", new Binary(ContractsJson.write(record)));
    return collection.insertOne(document).replaceWithVoid();
  }
}
