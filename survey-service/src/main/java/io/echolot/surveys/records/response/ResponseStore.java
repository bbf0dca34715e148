package io.echolot.surveys.records.response;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.contracts.feedback.Response;
import io.echolot.platform.mongo.ContractBson;
import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.mongo.NewestFirst;
import io.echolot.platform.mongo.NewestWins;
import io.echolot.platform.mongo.NewestWins.Newest;
import io.echolot.surveys.base.SqlTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
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

  /** How many are fetched at a time where all are asked for. */
  private static final int BATCH = 500;

  private static final NewestFirst ORDER = new NewestFirst(ANSWERED_AT);

  private final MongoCollection<Document> collection;

  public ResponseStore(
      MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    this.collection = client.getDatabase(database).getCollection("responses");
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
    forget("tenant_1_record.respondent_1_answeredAt_-1__id_-1");
    forget("tenant_1_survey_1_record.respondent_1");
  }

  /** Drops an index that earlier versions made, once what takes its place is there. */
  private void forget(String index) {
    boolean isThere =
        StreamSupport.stream(collection.listIndexes().spliterator(), false)
            .anyMatch(one -> index.equals(one.getString("name")));
    if (isThere) {
      collection.dropIndex(index);
    }
  }

  /** Removes what was erased; keys are those of the log. */
  void erase(Collection<String> keys) {
    if (!keys.isEmpty()) {
      collection.deleteMany(Filters.in(ID, keys));
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
        // Who may write it is nothing for those who read it.
        .append(RECORD, ContractBson.of(response.withoutWriter()));
  }

  Optional<Response> find(String tenant, String id) {
    Document found = collection.find(Filters.eq(ID, FeedbackRecord.topicKey(tenant, id))).first();
    return Optional.ofNullable(found).map(ResponseStore::response);
  }

  /** The newest responses first, one more than the limit to tell whether there are more. */
  List<Response> list(String tenant, ResponseFilter filter, Optional<Cursor> after, int limit) {
    List<Bson> conditions = conditions(tenant, filter);
    after.ifPresent(cursor -> conditions.add(ORDER.after(tenant, cursor)));
    return collection
        .find(Filters.and(conditions))
        .sort(ORDER.sort())
        .limit(limit + 1)
        .map(ResponseStore::response)
        .into(new ArrayList<>());
  }

  /** All of them, the newest first; to be closed. */
  public FoundResponses all(String tenant, ResponseFilter filter) {
    return new FoundResponses(
        collection
            .find(Filters.and(conditions(tenant, filter)), RawBsonDocument.class)
            .projection(Projections.include(RECORD))
            .sort(ORDER.sort())
            .batchSize(BATCH)
            .cursor());
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
    filter.units().ifPresent(units -> conditions.add(isOf(units)));
    filter.from().ifPresent(t -> conditions.add(Filters.gte(ANSWERED_AT, date(t))));
    filter.to().ifPresent(t -> conditions.add(Filters.lt(ANSWERED_AT, date(t))));
    return conditions;
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

  static Response response(RawBsonDocument document) {
    return response(((RawBsonDocument) document.getDocument(RECORD)).toJson());
  }

  private static Response response(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return (Response) ContractsJson.read(bytes, FeedbackRecord.class);
  }
}
