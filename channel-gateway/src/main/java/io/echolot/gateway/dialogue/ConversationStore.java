package io.echolot.gateway.dialogue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import io.echolot.contracts.ContractsJson;
import io.echolot.dialogue.engine.Conversation;
import io.echolot.dialogue.engine.Rules;
import io.echolot.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where conversations stand. One message at a time holds a conversation, on whatever replica: if
 * two went to the log from the same state, the later one would replace the other's answer.
 */
@ApplicationScoped
class ConversationStore {

  /**
   * A message is remembered here until its reply is stored with its claim. More than one, since
   * others of the same respondent may come before its owner, who died, is replaced.
   */
  private static final int MOST_RECENT = 5;

  private static final String ID = "_id";
  private static final String TENANT = "tenant";
  private static final String RESPONSE = "response";
  private static final String STATE = "state";
  private static final String RECENT = "recent";
  private static final String HOLDER = "holder";
  private static final String HELD_AT = "heldAt";
  private static final String EXPIRES_AT = "expiresAt";
  private static final String OPT_OUT = "optOut";

  private final MongoCollection<Document> collection;
  private final Rules rules;

  ConversationStore(
      MongoClient client,
      @ConfigProperty(name = "quarkus.mongodb.database") String database,
      DialogueConfig config) {
    this.collection = client.getDatabase(database).getCollection("conversations");
    this.rules = config.rules();
  }

  /**
   * A conversation that nobody else changes.
   *
   * @param id its id
   * @param holder names this hold
   * @param state where it stands
   * @param recent the messages that it took last, newest first
   */
  record Held(String id, String holder, Conversation state, List<HandledMessage> recent) {

    /** Empty if it didn't take the message, or long ago. */
    Optional<Reply> replyTo(String message) {
      return recent.stream()
          .filter(taken -> taken.message().equals(message))
          .map(HandledMessage::reply)
          .findFirst();
    }
  }

  /**
   * Takes hold of a conversation, also of a new one; empty while another message holds it.
   *
   * @param now the time, in whole milliseconds
   * @param dead a hold that began before has ended with its owner
   */
  Optional<Held> hold(Message message, Instant now, Instant dead) {
    String holder = Ids.next().toString();
    Bson isFree =
        Filters.and(
            Filters.eq(ID, message.conversation()),
            Filters.or(Filters.exists(HOLDER, false), Filters.lt(HELD_AT, Date.from(dead))));
    Bson hold =
        Updates.combine(
            Updates.set(HOLDER, holder),
            Updates.set(HELD_AT, Date.from(now)),
            Updates.setOnInsert(TENANT, message.channel().tenant()));
    try {
      Document held =
          collection.findOneAndUpdate(
              isFree,
              hold,
              new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
      return Optional.of(read(held, holder));
    } catch (MongoCommandException e) {
      // It is there and not free, so the upsert tried to insert it once more.
      if (ErrorCategory.fromErrorCode(e.getErrorCode()) == ErrorCategory.DUPLICATE_KEY) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static Held read(Document document, String holder) {
    Binary state = document.get(STATE, Binary.class);
    return new Held(
        document.getString(ID),
        holder,
        state == null
            ? Conversation.unknown()
            : ContractsJson.read(state.getData(), Conversation.class),
        state == null ? List.of() : recent(document.get(RECENT, Binary.class)));
  }

  private static List<HandledMessage> recent(Binary json) {
    try {
      return ContractsJson.mapper()
          .readValue(json.getData(), new TypeReference<List<HandledMessage>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stores what came of a message and lets go; false if the hold was lost meanwhile. */
  boolean save(Held held, Message message, Conversation state, Reply reply, Instant now) {
    List<HandledMessage> recent =
        Stream.concat(Stream.of(new HandledMessage(message.key(), reply)), held.recent().stream())
            .limit(MOST_RECENT)
            .toList();
    Document document =
        new Document(ID, held.id())
            .append(TENANT, message.channel().tenant())
            .append(RESPONSE, state.responseId())
            .append(STATE, new Binary(ContractsJson.write(state)))
            .append(RECENT, new Binary(ContractsJson.write(recent)));
    if (state.isOptedOut()) {
      document.append(OPT_OUT, message.optOut());
    } else {
      document.append(EXPIRES_AT, Date.from(now.plus(rules.keptAfter())));
    }
    return collection.replaceOne(isStill(held), document).getModifiedCount() == 1;
  }

  /** Makes sure that the indexes exist; MongoDB itself removes what has expired. */
  void ensureIndexes() {
    collection.createIndex(
        Indexes.ascending(EXPIRES_AT), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    collection.createIndex(Indexes.ascending(TENANT, RESPONSE));
    collection.createIndex(Indexes.ascending(OPT_OUT), new IndexOptions().sparse(true));
  }

  /**
   * Forgets what was said in a response, so that a late message can't bring it back. An opt-out has
   * no response and stays.
   */
  void forget(String tenant, String response) {
    collection.deleteMany(Filters.and(Filters.eq(TENANT, tenant), Filters.eq(RESPONSE, response)));
  }

  /**
   * Whether a respondent wants to hear nothing.
   *
   * @param optOut {@link Message#optOut} of theirs
   * @param ids conversations that may have ended before they were known by that
   */
  boolean holdsOptOut(String optOut, List<String> ids) {
    // An opt-out alone never expires.
    return collection
        .find(
            Filters.and(
                Filters.or(Filters.eq(OPT_OUT, optOut), Filters.in(ID, ids)),
                Filters.exists(STATE),
                Filters.exists(EXPIRES_AT, false)))
        .map(document -> read(document, "").state())
        .into(new ArrayList<>())
        .stream()
        .anyMatch(Conversation::isOptedOut);
  }

  /** Lets go without a change. */
  void release(Held held) {
    collection.updateOne(
        isStill(held), Updates.combine(Updates.unset(HOLDER), Updates.unset(HELD_AT)));
  }

  private static Bson isStill(Held held) {
    return Filters.and(Filters.eq(ID, held.id()), Filters.eq(HOLDER, held.holder()));
  }
}
