package io.echolot.surveys.records.results;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.MongoExecutionTimeoutException;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.platform.problem.Problem;
import io.echolot.surveys.people.unit.UnitLevel;
import io.echolot.surveys.records.response.ResponseFilter;
import io.echolot.surveys.records.response.ResponseStore;
import io.echolot.surveys.records.results.count.ResultCounts;
import io.echolot.surveys.records.results.count.UnitCounts;
import io.echolot.surveys.records.results.count.ValueFold;
import io.echolot.surveys.records.results.count.Walk;
import io.echolot.surveys.records.results.count.WayCounts;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Has responses counted by MongoDB, and holds what comes of it, which is as small as the survey.
 */
@ApplicationScoped
public class ResponseCounting {

  /** So many units are told of at most. */
  static final int MOST_UNITS = 100;

  private final ResponseStore store;
  private final ResultsConfig config;
  private final Semaphore permits;

  ResponseCounting(ResponseStore store, ResultsConfig config) {
    this.store = store;
    this.config = config;
    this.permits = new Semaphore(config.concurrency());
  }

  /**
   * Counts each group. However many they are, it is one count: for one permit, and within one
   * patience.
   *
   * @param versions all that were published, the newest first
   * @param groups which responses to that survey
   * @return the counts of each group, in their order
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#UNAVAILABLE} if too many
   *     count, or it takes too long
   */
  List<ResultCounts> count(
      String tenant, List<PublishedSurvey> versions, List<ResponseFilter> groups) {
    return permitted(
        () -> {
          Deadline deadline = Deadline.in(config.patience());
          return groups.stream()
              .map(group -> new Counted(tenant, group, deadline).all(versions))
              .toList();
        });
  }

  /**
   * Counts the answers to one question, each unit of that level by itself, but no more than {@value
   * #MOST_UNITS}. However many they are, MongoDB counts once for all of them.
   *
   * @param wanted which responses to the survey
   * @throws io.quarkiverse.resteasy.problem.HttpProblem as {@link #count} does
   */
  UnitCounts countByUnit(String tenant, ResponseFilter wanted, String question, UnitLevel level) {
    return permitted(
        () -> new Counted(tenant, wanted, Deadline.in(config.patience())).byUnit(question, level));
  }

  private <T> T permitted(Supplier<T> work) {
    if (!permits.tryAcquire()) {
      throw Problem.unavailable(
          "As many results are being counted as this replica counts at once.");
    }
    try {
      return work.get();
    } catch (MongoExecutionTimeoutException e) {
      throw tooMany();
    } finally {
      permits.release();
    }
  }

  private static HttpProblem tooMany() {
    return Problem.unavailable("These are more responses than are counted in time. Ask for fewer.");
  }

  /**
   * When all must be counted.
   *
   * @param at as {@link System#nanoTime} tells it
   */
  private record Deadline(long at) {

    static Deadline in(Duration patience) {
      return new Deadline(System.nanoTime() + patience.toNanos());
    }

    /** How long that still is, a millisecond at least: to MongoDB none is no limit. */
    Duration left() {
      Duration left = Duration.ofNanos(at - System.nanoTime());
      if (left.toMillis() < 1) {
        throw tooMany();
      }
      return left;
    }
  }

  /** Counts a group. */
  private final class Counted {

    private final String tenant;
    private final ResponseFilter filter;
    private final Deadline deadline;

    Counted(String tenant, ResponseFilter filter, Deadline deadline) {
      this.tenant = tenant;
      this.filter = filter;
      this.deadline = deadline;
    }

    ResultCounts all(List<PublishedSurvey> versions) {
      WayCounts ways = ways(versions);
      return new ResultCounts(ways, seconds(ways.complete()), AnswerFold.ofAll(this::rows));
    }

    UnitCounts byUnit(String question, UnitLevel level) {
      return AnswerFold.byUnit(question, level, MOST_UNITS, this::rows);
    }

    private Iterable<Document> rows(List<Bson> stages) {
      return store.count(tenant, filter, stages, deadline.left());
    }

    private Optional<ValueFold> seconds(long complete) {
      if (complete == 0) {
        return Optional.empty();
      }
      ValueFold fold = new ValueFold(complete);
      for (Document document : rows(WayStages.seconds())) {
        CountRow row = new CountRow(document);
        long n = row.number(WayStages.N);
        if (row.id().get("value") instanceof Number seconds) {
          fold.add(seconds.doubleValue(), n);
        } else {
          // Those of which nobody knows how long they took come first, and aren't waited for.
          fold = new ValueFold(complete - n);
        }
      }
      return fold.n() == 0 ? Optional.empty() : Optional.of(fold);
    }

    private WayCounts ways(List<PublishedSurvey> versions) {
      Map<Integer, PublishedSurvey> byNumber =
          versions.stream()
              .collect(Collectors.toMap(PublishedSurvey::version, Function.identity()));
      WayCounts ways = new WayCounts();
      for (Document document : rows(WayStages.ways(versions))) {
        CountRow row = new CountRow(document);
        PublishedSurvey version = byNumber.get(row.id().getInteger("version"));
        if (version != null) {
          add(ways, version, row.id(), row.number(WayStages.N));
        }
      }
      return ways;
    }
  }

  private static void add(WayCounts ways, PublishedSurvey version, Document way, long n) {
    PublishedSurvey asked = way.containsKey("id") ? version.askedIn(way.getString("id")) : version;
    Map<String, String> hidden = new HashMap<>();
    for (Document field : way.getList("hidden", Document.class)) {
      if (field.getString("value") != null) {
        hidden.put(field.getString("key"), field.getString("value"));
      }
    }
    List<String> answered = way.getList("answered", String.class);
    Map<String, AnswerValue> facts = new HashMap<>();
    for (Document fact : way.getList("facts", Document.class)) {
      facts.put(fact.getString("question"), value(fact));
    }
    ways.add(
        new Walk(
            asked.route(hidden).path(facts),
            new HashSet<>(answered),
            "complete".equals(way.getString("state"))),
        n);
  }

  private static AnswerValue value(Document fact) {
    byte[] json = fact.toJson().getBytes(StandardCharsets.UTF_8);
    return AnswerValue.of(ContractsJson.read(json, JsonNode.class).path("value"));
  }
}
