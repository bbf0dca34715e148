package io.echolot.surveys.records.response.tag;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which tags people put on which responses. The log says nothing of that, so it stands apart from
 * what is made of the log, and a response that is stored anew gets its tags from here.
 */
@ApplicationScoped
public class TagStore {

  private static final String ID = "_id";
  private static final String TENANT = "tenant";
  private static final String TAGS = "tags";
  private static final String VERSION = "version";

  private final MongoCollection<Document> collection;

  public TagStore(
      MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    this.collection = client.getDatabase(database).getCollection("response_tags");
  }

  /**
   * The tags of one response.
   *
   * @param tags in the order of the alphabet
   * @param version grows with each change
   */
  public record Tagged(List<String> tags, long version) {}

  /** Makes sure that the index exists. */
  public void ensureIndexes() {
    collection.createIndex(Indexes.ascending(TENANT, TAGS));
  }

  /**
   * Puts tags on responses and takes others off. One that would have too many stays as it was.
   *
   * @param keys of the responses in the log; at least one
   */
  public void change(String tenant, Collection<String> keys, Set<String> add, Set<String> remove) {
    List<Bson> steps =
        List.of(
            new Document(
                "$set",
                new Document(TENANT, literal(tenant))
                    .append(TAGS, within(changed(add, remove)))
                    .append(VERSION, operator("$add", before(VERSION, 0), 1))));
    // Where there are none, none is taken off.
    UpdateOptions options = new UpdateOptions().upsert(!add.isEmpty());
    List<WriteModel<Document>> writes = new ArrayList<>();
    keys.forEach(key -> writes.add(new UpdateOneModel<>(Filters.eq(ID, key), steps, options)));
    collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
  }

  private static Document changed(Set<String> add, Set<String> remove) {
    Document kept =
        operator("$setDifference", before(TAGS, List.of()), literal(new ArrayList<>(remove)));
    return operator("$setUnion", kept, literal(new ArrayList<>(add)));
  }

  private static Document within(Document tags) {
    Document fits = operator("$lte", new Document("$size", "$$next"), TagChange.MOST_TAGS);
    return new Document(
        "$let",
        new Document("vars", new Document("next", tags))
            .append("in", operator("$cond", fits, "$$next", before(TAGS, List.of()))));
  }

  private static Document before(String field, Object none) {
    return operator("$ifNull", "$" + field, none);
  }

  /** What people wrote means nothing to MongoDB. */
  private static Document literal(Object value) {
    return new Document("$literal", value);
  }

  private static Document operator(String name, Object... operands) {
    return new Document(name, List.of(operands));
  }

  /** The tags of those of the responses that ever had any, by their keys. */
  public Map<String, Tagged> of(Collection<String> keys) {
    Map<String, Tagged> tagged = new HashMap<>();
    if (!keys.isEmpty()) {
      collection
          .find(Filters.in(ID, keys))
          .forEach(
              found ->
                  tagged.put(
                      found.getString(ID),
                      new Tagged(
                          found.getList(TAGS, String.class).stream().sorted().toList(),
                          found.get(VERSION, Number.class).longValue())));
    }
    return tagged;
  }

  /** Those of the tags that no response of the tenant has. */
  public Set<String> unknown(String tenant, Set<String> tags) {
    Set<String> unknown = new HashSet<>(tags);
    unknown.removeIf(
        tag ->
            collection.find(Filters.and(Filters.eq(TENANT, tenant), Filters.eq(TAGS, tag))).first()
                != null);
    return unknown;
  }

  /** How many different tags the tenant's responses have. */
  public int countOf(String tenant) {
    return collection
        .distinct(TAGS, Filters.eq(TENANT, tenant), String.class)
        .into(new ArrayList<>())
        .size();
  }

  /** Forgets what was on responses that are no more. */
  public void forget(Collection<String> keys) {
    if (!keys.isEmpty()) {
      collection.deleteMany(Filters.in(ID, keys));
    }
  }
}
