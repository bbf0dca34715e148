package io.echolot.surveys.records.response;

import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.records.response.tag.ChangedTags;
import io.echolot.surveys.records.response.tag.ChangedTags.Unchanged;
import io.echolot.surveys.records.response.tag.ChangedTags.WhyUntagged;
import io.echolot.surveys.records.response.tag.TagChange;
import io.echolot.surveys.records.response.tag.TagCount;
import io.echolot.surveys.records.response.tag.TagStore;
import io.echolot.surveys.records.response.tag.TagStore.Tagged;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Puts tags on responses, takes them off, and counts them. */
@ApplicationScoped
public class ResponseTagging {

  /** How many different tags a tenant has; people choose among them in a list. */
  static final int MOST_OF_TENANT = 500;

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String RESPONSES = "responses";

  private final ResponseStore responses;
  private final TagStore tags;

  ResponseTagging(ResponseStore responses, TagStore tags) {
    this.responses = responses;
    this.tags = tags;
  }

  /**
   * Changes the tags of responses.
   *
   * @param change nothing of which is wrong
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if the tenant would
   *     have too many different tags
   */
  ChangedTags change(String tenant, TagChange change) {
    Set<String> seen = responses.present(tenant, change.ids());
    Set<String> add = change.added();
    refuseTooMany(tenant, add);
    Map<String, Tagged> tagged = seen.isEmpty() ? Map.of() : changed(tenant, seen, change);
    List<Unchanged> failed = new ArrayList<>();
    for (String id : change.ids()) {
      Tagged now = tagged.get(FeedbackRecord.topicKey(tenant, id));
      if (!seen.contains(id)) {
        failed.add(new Unchanged(id, WhyUntagged.NOT_FOUND));
      } else if (!add.isEmpty() && (now == null || !now.tags().containsAll(add))) {
        failed.add(new Unchanged(id, WhyUntagged.TOO_MANY_TAGS));
      }
    }
    return new ChangedTags(change.ids().size() - failed.size(), failed);
  }

  private void refuseTooMany(String tenant, Set<String> add) {
    int more = add.isEmpty() ? 0 : tags.unknown(tenant, add).size();
    if (more > 0 && tags.countOf(tenant) + more > MOST_OF_TENANT) {
      throw Problem.INVALID.because(
          "Nothing was stored.",
          List.of(
              new Violation(
                  "add",
                  "must be tags that are there already: there are "
                      + MOST_OF_TENANT
                      + " different ones, and no more are kept")));
    }
  }

  /**
   * Those that were erased meanwhile lose their tags again: whoever erases takes the response away
   * first, so one of the two sees the other.
   */
  private Map<String, Tagged> changed(String tenant, Set<String> ids, TagChange change) {
    List<String> keys = ids.stream().map(id -> FeedbackRecord.topicKey(tenant, id)).toList();
    tags.change(tenant, keys, change.added(), change.removed());
    Map<String, Tagged> tagged = tags.of(keys);
    responses.tag(tagged);
    Set<String> gone = new HashSet<>(ids);
    gone.removeAll(responses.present(tenant, ids));
    tags.forget(gone.stream().map(id -> FeedbackRecord.topicKey(tenant, id)).toList());
    return tagged;
  }

  /**
   * The tags of those responses, the most frequent first.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#UNAVAILABLE} if these are
   *     more than are counted in time
   */
  List<TagCount> counts(String tenant, ResponseFilter filter) {
    List<Bson> stages =
        List.of(
            // The index knows which have any.
            Aggregates.match(Filters.gt(ResponseStore.TAGS, "")),
            Aggregates.project(Projections.include(ResponseStore.TAGS)),
            Aggregates.unwind("$" + ResponseStore.TAGS),
            Aggregates.group("$" + ResponseStore.TAGS, Accumulators.sum(RESPONSES, 1L)),
            Aggregates.sort(Sorts.orderBy(Sorts.descending(RESPONSES), Sorts.ascending("_id"))),
            Aggregates.limit(MOST_OF_TENANT));
    try {
      return responses
          .count(tenant, filter, stages, PATIENCE)
          .map(ResponseTagging::count)
          .into(new ArrayList<>());
    } catch (MongoExecutionTimeoutException e) {
      throw Problem.unavailable(
          "These are more responses than are counted in time. Ask for fewer.");
    }
  }

  private static TagCount count(Document row) {
    return new TagCount(row.getString("_id"), row.get(RESPONSES, Number.class).longValue());
  }
}
