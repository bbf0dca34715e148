package io.echolot.surveys.records.results;

import io.echolot.contracts.question.QuestionKind;
import io.echolot.surveys.people.unit.UnitLevel;
import io.echolot.surveys.records.results.count.AskedAs;
import io.echolot.surveys.records.results.count.QuestionCounts;
import io.echolot.surveys.records.results.count.QuestionCounts.NewestWords;
import io.echolot.surveys.records.results.count.UnitCounts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Folds what MongoDB counts over answers into counts of each question, group by group. */
final class AnswerFold {

  /** What MongoDB counts by some stages. */
  interface Counting extends Function<List<Bson>, Iterable<Document>> {}

  private final AnswerStages stages;
  private final Counting counting;
  private final UnaryOperator<String> groupOf;
  private final Map<String, Map<AskedAs, QuestionCounts>> groups = new LinkedHashMap<>();

  private AnswerFold(AnswerStages stages, Counting counting, UnaryOperator<String> groupOf) {
    this.stages = stages;
    this.counting = counting;
    this.groupOf = groupOf;
  }

  /** All answers as one group. */
  static Map<AskedAs, QuestionCounts> ofAll(Counting counting) {
    AnswerFold fold = new AnswerFold(AnswerStages.ofAll(), counting, unit -> "");
    fold.begin(Set.of(""), 1);
    fold.addAll();
    return fold.groups.get("");
  }

  /**
   * The answers to one question, a group for each unit of that level.
   *
   * @param most for how many units at most: those with the most answers
   */
  static UnitCounts byUnit(String question, UnitLevel level, int most, Counting counting) {
    AnswerFold fold = new AnswerFold(AnswerStages.byUnit(question), counting, level::headOf);
    int all = fold.begin(level.heads(), most);
    fold.addAll();
    return new UnitCounts(fold.groups, all - fold.groups.size());
  }

  /**
   * Begins the counts of the groups with the most answers.
   *
   * @param expected groups that are there without an answer, too
   * @return how many groups there are
   */
  private int begin(Set<String> expected, int most) {
    Map<String, Map<AskedAs, AnswerSpan>> begun = new HashMap<>();
    expected.forEach(group -> begun.put(group, new HashMap<>()));
    for (Document document : counting.apply(stages.answers())) {
      CountRow row = new CountRow(document);
      begun
          .computeIfAbsent(groupOf.apply(row.unit()), group -> new HashMap<>())
          .merge(row.asked(), AnswerSpan.of(row), AnswerSpan::plus);
    }
    begun.entrySet().stream()
        .sorted(
            Comparator.comparingLong(AnswerFold::answers)
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .limit(most)
        .forEach(
            group -> {
              Map<AskedAs, QuestionCounts> counts = new HashMap<>();
              group.getValue().forEach((asked, one) -> counts.put(asked, one.counts(asked)));
              groups.put(group.getKey(), counts);
            });
    return begun.size();
  }

  private static long answers(Map.Entry<String, Map<AskedAs, AnswerSpan>> group) {
    return group.getValue().values().stream().mapToLong(AnswerSpan::n).sum();
  }

  private void addAll() {
    rows(stages.values(), ofKind(AnswerStages::hasValues), AnswerFold::addValue);
    rows(
        stages.choices(),
        ofKind(AnswerStages::hasChoices),
        (counts, row) ->
            counts.addChoice(
                row.id().getString("value"),
                row.number(AnswerStages.N),
                row.number(AnswerStages.RANKS),
                row.number(AnswerStages.FIRSTS)));
    rows(
        stages.cells(),
        ofKind(AnswerStages::hasCells),
        (counts, row) ->
            counts.addCell(
                row.id().getString("row"),
                row.id().getString("value"),
                row.number(AnswerStages.N)));
    rows(
        stages.words(),
        QuestionCounts::hasWords,
        (counts, row) -> counts.addNewest(newest(row.row())));
  }

  private interface Adding {
    void add(QuestionCounts counts, CountRow row);
  }

  /** No question to MongoDB if nothing was answered that has such rows. */
  private void rows(List<Bson> wanted, Predicate<QuestionCounts> have, Adding adding) {
    if (groups.values().stream().flatMap(counts -> counts.values().stream()).anyMatch(have)) {
      for (Document document : counting.apply(wanted)) {
        CountRow row = new CountRow(document);
        of(row).ifPresent(counts -> adding.add(counts, row));
      }
    }
  }

  /** Empty for groups that aren't told, and what came since the first count. */
  private Optional<QuestionCounts> of(CountRow row) {
    return Optional.ofNullable(groups.get(groupOf.apply(row.unit())))
        .map(counts -> counts.get(row.asked()));
  }

  private static Predicate<QuestionCounts> ofKind(Predicate<QuestionKind> kinds) {
    return counts -> kinds.test(counts.asked().kind());
  }

  private static void addValue(QuestionCounts counts, CountRow row) {
    long n = row.number(AnswerStages.N);
    if (row.id().get("value") instanceof Number number) {
      counts.addNumber(number.doubleValue(), n);
    } else if (row.id().get("value") instanceof Boolean agreed) {
      counts.addConsent(agreed, n);
    } else {
      counts.addDay(LocalDate.parse(row.id().getString("value")), n);
    }
  }

  private static List<NewestWords> newest(Document row) {
    return row.getList(AnswerStages.NEWEST, Document.class).stream()
        .map(
            words ->
                new NewestWords(
                    words.getString("response"),
                    words.getDate("answeredAt").toInstant(),
                    words.getString("language"),
                    words.getString("text")))
        .toList();
  }

  /**
   * How many answered, and between which numbers or days (since 1970); those of other kinds are 0.
   */
  private record AnswerSpan(long n, long inOwnWords, double least, double most) {

    static AnswerSpan of(CountRow row) {
      return new AnswerSpan(
          row.number(AnswerStages.N),
          row.number(AnswerStages.OWN_WORDS),
          number(row.row().get(AnswerStages.LEAST)),
          number(row.row().get(AnswerStages.MOST)));
    }

    private static double number(Object value) {
      return value instanceof Number number
          ? number.doubleValue()
          : value instanceof String day ? LocalDate.parse(day).toEpochDay() : 0;
    }

    AnswerSpan plus(AnswerSpan other) {
      return new AnswerSpan(
          n + other.n,
          inOwnWords + other.inOwnWords,
          Math.min(least, other.least),
          Math.max(most, other.most));
    }

    QuestionCounts counts(AskedAs asked) {
      QuestionCounts counts = new QuestionCounts(asked, n, inOwnWords);
      if (asked.kind() == QuestionKind.NUMBER) {
        counts.within(least, most);
      } else if (asked.kind() == QuestionKind.DATE) {
        counts.within(LocalDate.ofEpochDay((long) least), LocalDate.ofEpochDay((long) most));
      }
      return counts;
    }
  }
}
