package io.echolot.gateway.dialogue;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.echolot.contracts.ContractsJson;
import io.echolot.gateway.conversation.Conversation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where conversations stand. */
@ApplicationScoped
class ConversationStore {

  private static final String ID = "_id";
  private static final String TENANT = "tenant";
  private static final String VERSION = "version";
  private static final String STATE = "state";
  private static final String LAST_MESSAGE = "lastMessage";
  private static final String LAST_REPLY = "lastReply";

  private final MongoCollection<Document> collection;

  ConversationStore(
      MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    this.collection = client.getDatabase(database).getCollection("conversations");
  }

  /**
   * A stored conversation.
   *
   * @param version counts its changes; 0 if it isn't stored yet
   * @param state where it stands
   * @param lastMessage the key of the newest message that it took; empty if none
   * @param lastReply the reply to that; empty if none
   */
  record Stored(long version, Conversation state, String lastMessage, Optional<Reply> lastReply) {}

  Stored find(String id) {
    Document found = collection.find(Filters.eq(ID, id)).first();
    if (found == null) {
      return new Stored(0, Conversation.unknown(), "", Optional.empty());
    }
    return new Stored(
        found.getLong(VERSION),
        ContractsJson.read(found.get(STATE, Binary.class).getData(), Conversation.class),
        found.getString(LAST_MESSAGE),
        Optional.of(
            ContractsJson.read(found.get(LAST_REPLY, Binary.class).getData(), Reply.class)));
  }

  /** Whether it was stored; not if somebody changed it since {@code before} was read. */
  boolean save(Message message, Stored before, Conversation state, Reply reply) {
    Document document =
        new Document(ID, message.conversation())
            .append(TENANT, message.channel().tenant())
            .append(VERSION, before.version() + 1)
            .append(STATE, new Binary(ContractsJson.write(state)))
            .append(LAST_MESSAGE, message.key())
            .append(LAST_REPLY, new Binary(ContractsJson.write(reply)));
    if (before.version() > 0) {
      return collection
              .replaceOne(
                  Filters.and(
                      Filters.eq(ID, message.conversation()),
                      Filters.eq(VERSION, before.version())),
                  document)
              .getModifiedCount()
          == 1;
    }
    try {
      collection.insertOne(document);
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }
}
