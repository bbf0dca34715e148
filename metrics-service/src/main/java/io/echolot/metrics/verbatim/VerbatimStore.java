package io.echolot.metrics.verbatim;

import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.WriteModel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.metrics.query.Dimension;
import io.echolot.platform.mongo.ContractBson;
import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.mongo.NewestFirst;
import io.echolot.platform.mongo.NewestWins;
import io.echolot.platform.mongo.NewestWins.Newest;
import io.echolot.platform.mongo.Page;
import io.echolot.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Texts in MongoDB, one document a record of the log; a repeated or outdated write changes nothing.
 */
@ApplicationScoped
public class VerbatimStore {

  private static final String ID = "_id";
  private static final String TENANT = "tenant";
  private static final String AT = "at";
  private static final String VERBATIMS = "verbatims";
  private static final EnumSet<Dimension> WITH_FEW_VALUES =
      EnumSet.of(Dimension.CHANNEL, Dimension.LANGUAGE);

  /** Read within a second also where disks are slow. */
  private static final int MOST_SEARCHED = 20_000;

  /** How long MongoDB may take for one question; what takes longer is asked too widely. */
  private static final long PATIENCE_SECONDS = 10;

  private static final NewestFirst ORDER = new NewestFirst(AT);

  private final MongoCollection<Document> collection;

  public VerbatimStore(
      MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    this.collection = client.getDatabase(database).getCollection("insights");
  }

  /** Makes sure that the indexes exist. */
  void ensureIndexes() {
    // What has few values is soon found by time; it stands in that index lest documents are read.
    collection.createIndex(
        Indexes.compoundIndex(
            ORDER.indexAfter(TENANT),
            Indexes.ascending(WITH_FEW_VALUES.stream().map(Dimension::wireName).toList())));
    for (Dimension dimension : EnumSet.complementOf(WITH_FEW_VALUES)) {
      collection.createIndex(ORDER.indexAfter(TENANT, dimension.wireName()));
    }
    Set<String> outdated =
        Set.of(
            "tenant_1_at_-1__id_-1",
            "tenant_1_channel_1_at_-1__id_-1",
            "tenant_1_language_1_at_-1__id_-1");
    collection.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>()).stream()
        .filter(outdated::contains)
        .forEach(collection::dropIndex);
  }

  /** Removes what was erased; keys are those of the log. */
  void erase(Collection<String> keys) {
    if (!keys.isEmpty()) {
      collection.deleteMany(Filters.in(ID, keys));
    }
  }

  /** Stores each unless a higher revision is there already; what says nothing any more goes. */
  void put(Collection<Utterance> utterances) {
    Map<String, Utterance> silent = new HashMap<>();
    List<Newest> said = new ArrayList<>();
    for (Utterance utterance : utterances) {
      if (utterance.verbatims().isEmpty()) {
        silent.put(key(utterance), utterance);
      } else {
        said.add(new Newest(key(utterance), utterance.authorship(), document(utterance)));
      }
    }
    NewestWins.put(collection, said);
    List<WriteModel<Document>> writes = new ArrayList<>();
    // Most responses say nothing and never did: one question for all of them.
    if (!silent.isEmpty()) {
      collection
          .find(Filters.in(ID, silent.keySet()))
          .projection(Projections.include(ID))
          .map(document -> document.getString(ID))
          .forEach(key -> writes.add(deletion(key, silent.get(key))));
    }
    NewestWins.write(collection, writes);
  }

  private static WriteModel<Document> deletion(String key, Utterance utterance) {
    return new DeleteOneModel<>(NewestWins.isSupersededBy(key, utterance.authorship()));
  }

  private static String key(Utterance utterance) {
    return FeedbackRecord.topicKey(utterance.tenant(), utterance.id());
  }

  private static Document document(Utterance utterance) {
    Verbatim first = utterance.verbatims().get(0);
    return NewestWins.sign(new Document(ID, key(utterance)), utterance.authorship())
        .append(TENANT, utterance.tenant())
        .append(AT, Date.from(utterance.at()))
        .append(Dimension.SURVEY.wireName(), first.survey())
        .append(Dimension.TOUCHPOINT.wireName(), first.touchpoint())
        .append(Dimension.STAGE.wireName(), first.stage())
        .append(Dimension.CHANNEL.wireName(), first.channel())
        .append(Dimension.LANGUAGE.wireName(), first.language())
        .append(Dimension.UNIT.wireName(), first.unit())
        .append(VERBATIMS, utterance.verbatims().stream().map(ContractBson::of).toList());
  }

  /**
   * A page, the newest records first. A search looks through {@value #MOST_SEARCHED} records at
   * most; where there are more, the next page goes on behind them, so a page may be short, or
   * empty.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#UNAVAILABLE} if it takes too
   *     long
   */
  Page<Utterance> page(String tenant, WantedTexts wanted, Optional<Cursor> after, int limit) {
    try {
      return found(tenant, wanted, after, limit);
    } catch (MongoExecutionTimeoutException e) {
      throw Problem.unavailable(
          "These are more texts than are looked through in time. Ask for fewer.");
    }
  }

  private Page<Utterance> found(
      String tenant, WantedTexts wanted, Optional<Cursor> after, int limit) {
    List<Bson> conditions = new ArrayList<>();
    conditions.add(Filters.eq(TENANT, tenant));
    wanted.from().ifPresent(from -> conditions.add(Filters.gte(AT, Date.from(from))));
    wanted.to().ifPresent(to -> conditions.add(Filters.lt(AT, Date.from(to))));
    after.ifPresent(cursor -> conditions.add(ORDER.after(tenant, cursor)));
    Optional<Cursor> searchedTo =
        wanted.isSearch() ? lastToSearch(tenant, conditions, wanted) : Optional.empty();
    wanted.filters().forEach((by, values) -> conditions.add(isOneOf(by, values)));
    if (wanted.isSearch()) {
      searchedTo.ifPresent(last -> conditions.add(upTo(tenant, last)));
      conditions.add(Filters.elemMatch(VERBATIMS, wanted.stored()));
    }
    List<Utterance> found =
        collection
            .find(Filters.and(conditions))
            .maxTime(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .sort(ORDER.sort())
            .limit(limit + 1)
            .map(VerbatimStore::utterance)
            .into(new ArrayList<>());
    String behind = searchedTo.map(Cursor::encoded).orElse("");
    return found.size() <= limit
        ? new Page<>(found, behind)
        : Page.of(found, limit, utterance -> new Cursor(utterance.at(), utterance.id()));
  }

  /**
   * Where a search ends for now; empty if it can look through all. Only what an index knows decides
   * it: else it would itself look through any number of records, to find those that others of the
   * filters pass over.
   *
   * @param inTime whose texts, and when: what each index knows
   */
  private Optional<Cursor> lastToSearch(String tenant, List<Bson> inTime, WantedTexts wanted) {
    List<Bson> indexed = new ArrayList<>(inTime);
    wanted
        .onlyOneOf(EnumSet.complementOf(WITH_FEW_VALUES))
        .ifPresent(by -> indexed.add(isOneOf(by, wanted.filters().get(by))));
    Document last =
        collection
            .find(Filters.and(indexed))
            .maxTime(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .sort(ORDER.sort())
            .projection(Projections.include(AT))
            .skip(MOST_SEARCHED - 1)
            .first();
    return Optional.ofNullable(last)
        .map(one -> new Cursor(one.getDate(AT).toInstant(), id(tenant, one)));
  }

  /** By time for the index; of that time by key, too. */
  private static Bson upTo(String tenant, Cursor last) {
    return Filters.and(
        Filters.gte(AT, Date.from(last.time())), Filters.nor(ORDER.after(tenant, last)));
  }

  private static String id(String tenant, Document document) {
    return document.getString(ID).substring(tenant.length() + 1);
  }

  /** Documents that are older than a dimension lack it, as those that say nothing of it. */
  private static Bson isOneOf(Dimension by, Set<String> values) {
    List<String> given = new ArrayList<>(values);
    if (values.contains("")) {
      given.add(null);
    }
    return Filters.in(by.wireName(), given);
  }

  private static Utterance utterance(Document document) {
    String tenant = document.getString(TENANT);
    return new Utterance(
        tenant,
        id(tenant, document),
        NewestWins.signed(document),
        document.getDate(AT).toInstant(),
        document.getList(VERBATIMS, Document.class).stream()
            .map(one -> one.toJson().getBytes(StandardCharsets.UTF_8))
            .map(json -> ContractsJson.read(json, Verbatim.class))
            .toList());
  }
}
