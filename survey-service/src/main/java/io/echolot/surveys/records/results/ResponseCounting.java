package io.echolot.surveys.records.results;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.MongoExecutionTimeoutException;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.platform.problem.Problem;
import io.echolot.surveys.records.response.ResponseFilter;
import io.echolot.surveys.records.response.ResponseStore;
import io.echolot.surveys.records.results.count.AskedAs;
import io.echolot.surveys.records.results.count.QuestionCounts;
import io.echolot.surveys.records.results.count.QuestionCounts.NewestWords;
import io.echolot.surveys.records.results.count.ResultCounts;
import io.echolot.surveys.records.results.count.ValueFold;
import io.echolot.surveys.records.results.count.Walk;
import io.echolot.surveys.records.results.count.WayCounts;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Has responses counted by MongoDB, and holds what comes of it, which is as small as the survey.
 */
@ApplicationScoped
public class ResponseCounting {

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

  /** What was counted so far. */
  private final class Counted {

    private final String tenant;
    private final ResponseFilter filter;
    private final Deadline deadline;
    private final Map<AskedAs, QuestionCounts> questions = new HashMap<>();

    Counted(String tenant, ResponseFilter filter, Deadline deadline) {
      this.tenant = tenant;
      this.filter = filter;
      this.deadline = deadline;
    }

    ResultCounts all(List<PublishedSurvey> versions) {
      WayCounts ways = ways(versions);
      questions();
      return new ResultCounts(ways, seconds(ways.complete()), questions);
    }

    private Iterable<Document> rows(List<Bson> stages) {
      return store.count(tenant, filter, stages, deadline.left());
    }

    /** None, and no question to MongoDB, if nothing was answered that has such rows. */
    private Iterable<Document> rows(List<Bson> stages, Predicate<QuestionCounts> have) {
      return questions.values().stream().anyMatch(have) ? rows(stages) : List.of();
    }

    private void questions() {
      rows(CountingStages.answers()).forEach(this::begin);
      rows(CountingStages.values(), ofKind(CountingStages::hasValues)).forEach(this::addValue);
      rows(CountingStages.choices(), ofKind(CountingStages::hasChoices))
          .forEach(
              row ->
                  of(row)
                      .ifPresent(
                          counts ->
                              counts.addChoice(
                                  id(row).getString("value"),
                                  number(row, CountingStages.N),
                                  number(row, CountingStages.RANKS),
                                  number(row, CountingStages.FIRSTS))));
      rows(CountingStages.cells(), ofKind(CountingStages::hasCells))
          .forEach(
              row ->
                  of(row)
                      .ifPresent(
                          counts ->
                              counts.addCell(
                                  id(row).getString("row"),
                                  id(row).getString("value"),
                                  number(row, CountingStages.N))));
      rows(CountingStages.words(), QuestionCounts::hasWords)
          .forEach(row -> of(row).ifPresent(counts -> counts.setNewest(newest(row))));
    }

    private void begin(Document row) {
      AskedAs asked = asked(row);
      QuestionCounts counts =
          new QuestionCounts(
              asked, number(row, CountingStages.N), number(row, CountingStages.OWN_WORDS));
      if (asked.kind() == QuestionKind.NUMBER) {
        counts.within(
            row.get(CountingStages.LEAST, Number.class).doubleValue(),
            row.get(CountingStages.MOST, Number.class).doubleValue());
      } else if (asked.kind() == QuestionKind.DATE) {
        counts.within(
            LocalDate.parse(row.getString(CountingStages.LEAST)),
            LocalDate.parse(row.getString(CountingStages.MOST)));
      }
      questions.put(asked, counts);
    }

    private void addValue(Document row) {
      long n = number(row, CountingStages.N);
      if (id(row).get("value") instanceof Number number) {
        of(row).ifPresent(counts -> counts.addNumber(number.doubleValue(), n));
      } else if (id(row).get("value") instanceof Boolean agreed) {
        of(row).ifPresent(counts -> counts.addConsent(agreed, n));
      } else {
        LocalDate day = LocalDate.parse(id(row).getString("value"));
        of(row).ifPresent(counts -> counts.addDay(day, n));
      }
    }

    /** Empty for what came since the first count. */
    private Optional<QuestionCounts> of(Document row) {
      return Optional.ofNullable(questions.get(asked(row)));
    }

    private Optional<ValueFold> seconds(long complete) {
      if (complete == 0) {
        return Optional.empty();
      }
      ValueFold fold = new ValueFold(complete);
      for (Document row : rows(CountingStages.seconds())) {
        long n = number(row, CountingStages.N);
        if (id(row).get("value") instanceof Number seconds) {
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
      for (Document row : rows(CountingStages.ways(versions))) {
        PublishedSurvey version = byNumber.get(id(row).getInteger("version"));
        if (version != null) {
          add(ways, version, id(row), number(row, CountingStages.N));
        }
      }
      return ways;
    }
  }

  private static Predicate<QuestionCounts> ofKind(Predicate<QuestionKind> kinds) {
    return counts -> kinds.test(counts.asked().kind());
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

  private static List<NewestWords> newest(Document row) {
    return row.getList(CountingStages.NEWEST, Document.class).stream()
        .map(
            words ->
                new NewestWords(
                    words.getString("response"),
                    words.getDate("answeredAt").toInstant(),
                    words.getString("language"),
                    words.getString("text")))
        .toList();
  }

  private static AskedAs asked(Document row) {
    return new AskedAs(
        id(row).getString("question"),
        QuestionKind.of(id(row).getString("kind")),
        id(row).getInteger("scale"));
  }

  private static Document id(Document row) {
    return row.get("_id", Document.class);
  }

  private static long number(Document row, String field) {
    return row.get(field, Number.class).longValue();
  }
}
