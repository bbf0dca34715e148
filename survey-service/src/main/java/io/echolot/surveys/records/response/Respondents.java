package io.echolot.surveys.records.response;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.contracts.feedback.KnownBy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who answered, as far as the responses that are stored tell. One that names a customer without
 * proof says nothing of that customer.
 */
@ApplicationScoped
public class Respondents {

  private static final String RESPONDENT = "record.respondent";
  private static final String ANSWERED_AT = "answeredAt";

  /** Records that are older than the member have none. */
  private static final Bson PROVEN =
      Filters.or(
          Filters.exists("record.knownBy", false),
          Filters.in("record.knownBy", KnownBy.provenNames()));

  private final MongoCollection<Document> collection;

  public Respondents(
      MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    this.collection = client.getDatabase(database).getCollection("responses");
  }

  /**
   * Who gave those of the responses that are there, by their ids; empty for nobody in particular.
   */
  public Map<String, String> of(String tenant, Collection<String> ids) {
    Map<String, String> given = new HashMap<>();
    if (ids.isEmpty()) {
      return given;
    }
    List<String> keys = ids.stream().map(id -> FeedbackRecord.topicKey(tenant, id)).toList();
    int prefix = FeedbackRecord.topicKey(tenant, "").length();
    for (Document found :
        collection
            .find(Filters.and(Filters.in("_id", keys), PROVEN))
            .projection(Projections.include(RESPONDENT))) {
      given.put(found.getString("_id").substring(prefix), respondent(found));
    }
    return given;
  }

  /** When those of the respondents who answered a survey did so last. */
  public Map<String, Instant> lastAnswers(
      String tenant, String survey, Collection<String> respondents) {
    Map<String, Instant> last = new HashMap<>();
    if (respondents.isEmpty()) {
      return last;
    }
    Bson wanted =
        Filters.and(
            Filters.eq("tenant", tenant),
            Filters.eq("survey", survey),
            Filters.in(RESPONDENT, respondents),
            PROVEN);
    for (Document found :
        collection.find(wanted).projection(Projections.include(RESPONDENT, ANSWERED_AT))) {
      last.merge(
          respondent(found),
          found.getDate(ANSWERED_AT).toInstant(),
          (one, other) -> one.isAfter(other) ? one : other);
    }
    return last;
  }

  private static String respondent(Document found) {
    return found.get("record", Document.class).getString("respondent");
  }
}
