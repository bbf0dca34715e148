package io.echolot.surveys.response;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.echolot.contracts.FeedbackRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who answered, as far as the responses that are stored tell. */
@ApplicationScoped
public class Respondents {

  private static final String RESPONDENT = "record.respondent";
  private static final String ANSWERED_AT = "answeredAt";

  private final MongoCollection<Document> collection;

  public Respondents(
      MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
    this.collection = client.getDatabase(database).getCollection("responses");
  }

  /** Those of the ids by which there is a response. */
  public Set<String> existing(String tenant, Collection<String> ids) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    List<String> keys = ids.stream().map(id -> FeedbackRecord.topicKey(tenant, id)).toList();
    int prefix = FeedbackRecord.topicKey(tenant, "").length();
    Set<String> existing = new HashSet<>();
    for (Document found :
        collection.find(Filters.in("_id", keys)).projection(Projections.include("_id"))) {
      existing.add(found.getString("_id").substring(prefix));
    }
    return existing;
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
            Filters.in(RESPONDENT, respondents));
    for (Document found :
        collection.find(wanted).projection(Projections.include(RESPONDENT, ANSWERED_AT))) {
      String respondent = found.get("record", Document.class).getString("respondent");
      last.merge(
          respondent,
          found.getDate(ANSWERED_AT).toInstant(),
          (one, other) -> one.isAfter(other) ? one : other);
    }
    return last;
  }
}
