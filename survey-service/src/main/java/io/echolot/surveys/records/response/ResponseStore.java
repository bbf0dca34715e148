package io.echolot.surveys.records.response;

import com.mongodb.client.AggregateIterable;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.contracts.feedback.Response;
import io.echolot.platform.mongo.ContractBson;
import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.mongo.NewestFirst;
import io.echolot.platform.mongo.NewestWins;
import io.echolot.platform.mongo.NewestWins.Newest;
import io.echolot.survey.statistics.Feeling;
import io.echolot.survey.statistics.Feeling.Scores;
import io.echolot.surveys.base.SqlTime;
import io.echolot.surveys.records.response.tag.TagStore;
import io.echolot.surveys.records.response.tag.TagStore.Tagged;
import io.echolot.surveys.records.response.words.Stems;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.bson.BsonArray;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Responses in MongoDB: a view of the log, so a repeated or outdated write changes nothing. */
@ApplicationScoped
public class ResponseStore {

  private static final String ID = "_id";
  private static final String TENANT = "tenant";
  private static final String ANSWERED_AT = "answeredAt";
  private static final String RECORD = "record";

  /** What people put on it, as {@link TagStore} has it, and which change that is. */
  static final String TAGS = "tags";

  private static final String TAGS_VERSION = "tagsVersion";

  /** By which words it is found. */
  private static final String STEMS = "stems";

  private static final Bson LACKS_STEMS = Filters.exists(STEMS, false);

  /** The index by words. */
  private static final String WORDS = "words";

  /** How many are fetched at a time where all are asked for. */
  private static final int BATCH = 500;

  private static final NewestFirst ORDER = new NewestFirst(ANSWERED_AT);

  private final MongoCollection<Document> collection;
  private final TagStore tags;

  public ResponseStore(
      MongoClient client,
      @ConfigProperty(name = "quarkus.mongodb.database") String database,
      TagStore tags) {
    this.collection = client.getDatabase(database).getCollection("responses");
    this.tags = tags;
  }

  /** Makes sure that the indexes exist. */
  void ensureIndexes() {
    collection.createIndex(ORDER.indexAfter(TENANT));
    collection.createIndex(ORDER.indexAfter(TENANT, "survey"));
    // Most responses are anonymous, and nobody is asked for by an empty pseudonym.
    IndexOptions named =
        new IndexOptions()
            .partialFilterExpression(Filters.gt(ResponseFilter.STORED_RESPONDENT, ""));
    collection.createIndex(
        ORDER.indexAfter(TENANT, ResponseFilter.UNIT),
        new IndexOptions()
            .partialFilterExpression(Filters.gt(ResponseFilter.UNIT, ""))
            .name("units"));
    collection.createIndex(
        ORDER.indexAfter(TENANT, ResponseFilter.STORED_RESPONDENT), named.name("respondents"));
    collection.createIndex(
        Indexes.ascending(TENANT, "survey", ResponseFilter.STORED_RESPONDENT),
        named.name("respondents-of-survey"));
    collection.createIndex(ORDER.indexAfter(TENANT, STEMS), new IndexOptions().name(WORDS));
    collection.createIndex(
        ORDER.indexAfter(TENANT, TAGS),
        new IndexOptions().partialFilterExpression(Filters.gt(TAGS, "")).name(TAGS));
    tags.ensureIndexes();
    findFormerByWords();
    forget("tenant_1_record.respondent_1_answeredAt_-1__id_-1");
    forget("tenant_1_survey_1_record.respondent_1");
  }

  /** Drops an index that earlier versions made, once what takes its place is there. */
  private void forget(String index) {
    if (has(index)) {
      collection.dropIndex(index);
    }
  }

  private boolean has(String index) {
    return StreamSupport.stream(collection.listIndexes().spliterator(), false)
        .anyMatch(one -> index.equals(one.getString("name")));
  }

  /**
   * What was stored without its words: before there was a search, or meanwhile by a replica of that
   * time. It may break off: each start looks for the rest.
   */
  private void findFormerByWords() {
    List<String> tenants = collection.distinct(TENANT, String.class).into(new ArrayList<>());
    for (int i = 0; i < tenants.size(); i += BATCH) {
      addWords(tenants.subList(i, Math.min(i + BATCH, tenants.size())));
    }
  }

  private void addWords(List<String> tenants) {
    List<WriteModel<Document>> writes = new ArrayList<>();
    for (Document found : withoutWords(tenants)) {
      writes.add(
          new UpdateOneModel<>(
              Filters.and(Filters.eq(ID, found.getString(ID)), LACKS_STEMS),
              Updates.set(STEMS, stems(found))));
      if (writes.size() == BATCH) {
        collection.bulkWrite(writes);
        writes.clear();
      }
    }
    if (!writes.isEmpty()) {
      collection.bulkWrite(writes);
    }
  }

  /**
   * Of a record that can't be read none, so that the rest is found and no start looks at it again.
   */
  private static Collection<String> stems(Document stored) {
    try {
      return Stems.of(response(stored));
    } catch (RuntimeException e) {
      Log.warnf(
          "Response %s can't be searched for words: %s",
          stored.getString(ID), e.getClass().getSimpleName());
      return List.of();
    }
  }

  /** The index knows them, so that nothing is read where there are none. */
  FindIterable<Document> withoutWords(List<String> tenants) {
    return collection
        .find(Filters.and(Filters.in(TENANT, tenants), LACKS_STEMS))
        .hintString(WORDS)
        .batchSize(BATCH);
  }

  /** Removes what was erased; keys are those of the log. */
  void erase(Collection<String> keys) {
    if (!keys.isEmpty()) {
      collection.deleteMany(Filters.in(ID, keys));
      tags.forget(keys);
    }
  }

  /** Stores each response unless one that it doesn't supersede is there already. */
  void put(Collection<Response> responses) {
    NewestWins.put(
        collection,
        responses.stream()
            .map(
                response ->
                    new Newest(response.topicKey(), response.authorship(), document(response)))
            .toList());
    // A new revision takes the place of the document with its tags.
    tag(tags.of(responses.stream().map(Response::topicKey).toList()));
  }

  /** Writes on stored responses which tags they have, unless a later change stands there. */
  void tag(Map<String, Tagged> tagged) {
    List<WriteModel<Document>> writes = new ArrayList<>();
    tagged.forEach(
        (key, now) ->
            writes.add(
                new UpdateOneModel<>(
                    Filters.and(
                        Filters.eq(ID, key), Filters.not(Filters.gte(TAGS_VERSION, now.version()))),
                    Updates.combine(
                        Updates.set(TAGS, now.tags()), Updates.set(TAGS_VERSION, now.version())))));
    if (!writes.isEmpty()) {
      collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }
  }

  private static Document document(Response response) {
    return NewestWins.sign(new Document(ID, response.topicKey()), response.authorship())
        .append(TENANT, response.tenant())
        .append("survey", response.surveyKey())
        .append("channel", response.channel().wireName())
        .append("state", response.state().wireName())
        .append("touchpoint", response.touchpoint())
        .append("stage", response.stage())
        .append("language", response.language())
        .append(ResponseFilter.UNIT, response.unit())
        .append(ANSWERED_AT, Date.from(response.answeredAt()))
        .append(STEMS, Stems.of(response))
        // Who may write it is nothing for those who read it.
        .append(RECORD, ContractBson.of(response.withoutWriter()));
  }

  public Optional<Response> find(String tenant, String id) {
    return findTagged(tenant, id).map(TaggedResponse::response);
  }

  Optional<TaggedResponse> findTagged(String tenant, String id) {
    Document found = collection.find(Filters.eq(ID, FeedbackRecord.topicKey(tenant, id))).first();
    return Optional.ofNullable(found).map(ResponseStore::tagged);
  }

  /** Those of the ids whose responses are there. */
  Set<String> present(String tenant, Collection<String> ids) {
    int prefix = FeedbackRecord.topicKey(tenant, "").length();
    return collection
        .find(Filters.in(ID, ids.stream().map(id -> FeedbackRecord.topicKey(tenant, id)).toList()))
        .projection(Projections.include(ID))
        .map(found -> found.getString(ID).substring(prefix))
        .into(new HashSet<>());
  }

  /** The newest responses first, one more than the limit to tell whether there are more. */
  List<TaggedResponse> list(
      String tenant, ResponseFilter filter, Optional<Cursor> after, int limit) {
    List<Bson> conditions = conditions(tenant, filter);
    after.ifPresent(cursor -> conditions.add(ORDER.after(tenant, cursor)));
    return collection
        .find(Filters.and(conditions))
        .sort(ORDER.sort())
        .limit(limit + 1)
        .map(ResponseStore::tagged)
        .into(new ArrayList<>());
  }

  /** All of them, the newest first; to be closed. */
  public FoundResponses all(String tenant, ResponseFilter filter) {
    return new FoundResponses(
        collection
            .find(Filters.and(conditions(tenant, filter)), RawBsonDocument.class)
            .projection(Projections.include(RECORD, TAGS))
            .sort(ORDER.sort())
            .batchSize(BATCH)
            .cursor());
  }

  /**
   * What MongoDB counts over them.
   *
   * @param stages what is done with the stored form of those that the filter finds
   * @param patience how long it may take
   */
  public AggregateIterable<Document> count(
      String tenant, ResponseFilter filter, List<Bson> stages, Duration patience) {
    List<Bson> pipeline = new ArrayList<>();
    pipeline.add(Aggregates.match(Filters.and(conditions(tenant, filter))));
    pipeline.addAll(stages);
    return collection
        .aggregate(pipeline)
        .allowDiskUse(true)
        .maxTime(patience.toMillis(), TimeUnit.MILLISECONDS)
        .batchSize(BATCH);
  }

  /** The ids of up to {@code most} of what a respondent had begun or answered by then. */
  public List<String> idsOf(String tenant, String respondent, Instant by, int most) {
    int prefix = FeedbackRecord.topicKey(tenant, "").length();
    return collection
        .find(of(tenant, respondent, by))
        .projection(Projections.include(ID))
        .limit(most)
        .map(found -> found.getString(ID).substring(prefix))
        .into(new ArrayList<>());
  }

  /** How many those are. */
  public long countOf(String tenant, String respondent, Instant by) {
    return collection.countDocuments(of(tenant, respondent, by));
  }

  private static Bson of(String tenant, String respondent, Instant by) {
    // In the record it is a text; without its end, which may or may not have a fraction.
    String begun = by.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "");
    return Filters.and(
        Filters.eq(TENANT, tenant),
        Filters.eq(ResponseFilter.STORED_RESPONDENT, respondent),
        Filters.or(Filters.lte(ANSWERED_AT, date(by)), Filters.lt("record.startedAt", begun)));
  }

  private static List<Bson> conditions(String tenant, ResponseFilter filter) {
    List<Bson> conditions = new ArrayList<>();
    conditions.add(Filters.eq(TENANT, tenant));
    filter.equal().forEach((field, value) -> conditions.add(Filters.eq(field, value)));
    filter
        .version()
        .ifPresent(version -> conditions.add(Filters.eq("record.surveyVersion", version)));
    filter.words().forEach(stems -> conditions.add(Filters.in(STEMS, stems)));
    filter.tag().ifPresent(tag -> conditions.add(Filters.eq(TAGS, tag)));
    filter.feeling().ifPresent(feeling -> conditions.add(tells(feeling)));
    filter.units().ifPresent(units -> conditions.add(isOf(units)));
    filter.from().ifPresent(t -> conditions.add(Filters.gte(ANSWERED_AT, date(t))));
    filter.to().ifPresent(t -> conditions.add(Filters.lt(ANSWERED_AT, date(t))));
    return conditions;
  }

  private static Bson tells(Feeling feeling) {
    return Filters.elemMatch(
        "record.answers", Filters.or(feeling.scores().map(ResponseStore::isOf).toList()));
  }

  private static Bson isOf(Scores scores) {
    return Filters.and(
        Filters.eq("kind", scores.kind().wireName()),
        Filters.eq("scale", scores.scale()),
        Filters.gte("value", scores.lowest()),
        Filters.lte("value", scores.highest()));
  }

  /** Documents that are older than units lack it, as those that speak of none. */
  private static Bson isOf(Set<String> units) {
    List<String> given = new ArrayList<>(units);
    if (units.contains("")) {
      given.add(null);
    }
    return Filters.in(ResponseFilter.UNIT, given);
  }

  private static Date date(Instant instant) {
    return Date.from(SqlTime.within(instant));
  }

  private static Response response(Document document) {
    return response(document.get(RECORD, Document.class).toJson());
  }

  private static TaggedResponse tagged(Document document) {
    return new TaggedResponse(response(document), document.getList(TAGS, String.class, List.of()));
  }

  static TaggedResponse tagged(RawBsonDocument document) {
    List<String> tags =
        document.getArray(TAGS, new BsonArray()).stream()
            .map(tag -> tag.asString().getValue())
            .toList();
    return new TaggedResponse(
        response(((RawBsonDocument) document.getDocument(RECORD)).toJson()), tags);
  }

  private static Response response(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return (Response) ContractsJson.read(bytes, FeedbackRecord.class);
  }
}
