package io.echolot.surveys.records.results.count;

import io.echolot.contracts.question.QuestionKind;
import io.echolot.survey.statistics.Mean;
import io.echolot.survey.statistics.NetPromoter;
import io.echolot.survey.statistics.ScoreSample;
import io.echolot.survey.statistics.Share;
import io.echolot.survey.statistics.TopBox;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was answered to one question, counted: a sum that grows. */
public final class QuestionCounts {

  /**
   * Something that was written.
   *
   * @param response in which one
   * @param answeredAt when that was answered
   * @param language in which it was asked
   * @param text what
   */
  public record NewestWords(String response, Instant answeredAt, String language, String text) {}

  /** So many of what was written are kept, the newest. */
  public static final int MOST_WORDS = 5;

  private static final Comparator<NewestWords> NEWEST_FIRST =
      Comparator.comparing(NewestWords::answeredAt).thenComparing(NewestWords::response).reversed();

  /** What can be said to a consent, beside {@link #REFUSED}. */
  public static final String AGREED = "agreed";

  public static final String REFUSED = "refused";

  private final AskedAs asked;
  private final long n;
  private final long inOwnWords;
  private final Map<String, Long> values = new LinkedHashMap<>();
  private final Map<String, Long> ranks = new LinkedHashMap<>();
  private final Map<String, Long> firsts = new LinkedHashMap<>();
  private final Map<String, Map<String, Long>> rows = new LinkedHashMap<>();
  private final ValueFold fold;
  private NumberBars numbers;
  private DayBars days;
  private List<NewestWords> newest = List.of();

  /**
   * Begins.
   *
   * @param n how many answered it
   * @param inOwnWords how many said something in own words beside it
   */
  public QuestionCounts(AskedAs asked, long n, long inOwnWords) {
    this.asked = asked;
    this.n = n;
    this.inOwnWords = inOwnWords;
    this.fold = new ValueFold(n);
  }

  /** Says between which numbers the answers are, before they are added. */
  public void within(double least, double most) {
    numbers = new NumberBars(least, most);
  }

  /** Says between which days the answers are, before they are added. */
  public void within(LocalDate least, LocalDate most) {
    days = new DayBars(least, most);
  }

  /** Adds a score or number that isn't below those before. */
  public void addNumber(double value, long count) {
    fold.add(value, count);
    if (asked.kind().isScored()) {
      values.merge(Integer.toString((int) value), count, Long::sum);
    } else if (numbers != null) {
      numbers.add(value, count);
    }
  }

  /** Adds a day that isn't before those before. */
  public void addDay(LocalDate day, long count) {
    if (days != null) {
      days.add(day, count);
    }
  }

  /** Adds how often it was agreed to, or refused. */
  public void addConsent(boolean agreed, long count) {
    values.merge(agreed ? AGREED : REFUSED, count, Long::sum);
  }

  /**
   * Adds how often a choice was made.
   *
   * @param rankSum of a ranking, the sum of its places from 1 on
   * @param first of a ranking, how often it was the first
   */
  public void addChoice(String key, long count, long rankSum, long first) {
    values.merge(key, count, Long::sum);
    ranks.merge(key, rankSum, Long::sum);
    firsts.merge(key, first, Long::sum);
  }

  /** Adds how often a choice was made in a row of a matrix. */
  public void addCell(String row, String key, long count) {
    rows.computeIfAbsent(row, r -> new LinkedHashMap<>()).merge(key, count, Long::sum);
  }

  /** Adds what was written. */
  public void addNewest(List<NewestWords> words) {
    newest =
        Stream.concat(newest.stream(), words.stream())
            .sorted(NEWEST_FIRST)
            .limit(MOST_WORDS)
            .toList();
  }

  public AskedAs asked() {
    return asked;
  }

  /** How many answered it. */
  public long n() {
    return n;
  }

  public long inOwnWords() {
    return inOwnWords;
  }

  /** Whether something was written to it. */
  public boolean hasWords() {
    return is(QuestionKind.TEXT) || inOwnWords > 0;
  }

  /** What was written last, the newest first, {@link #MOST_WORDS} at most. */
  public List<NewestWords> newest() {
    return newest;
  }

  /** How often that score or choice was given. */
  public long of(String value) {
    return values.getOrDefault(value, 0L);
  }

  /** How often it was put first. */
  public long firsts(String choice) {
    return firsts.getOrDefault(choice, 0L);
  }

  /** Its mean place, from 1 on; empty if nobody ranked it. */
  public Optional<Double> rank(String choice) {
    long ranked = of(choice);
    return ranked == 0 ? Optional.empty() : Optional.of((double) ranks.get(choice) / ranked);
  }

  /** The rows in which something was chosen. */
  public Map<String, Map<String, Long>> rows() {
    return rows;
  }

  /** How many chose something in that row. */
  public long inRow(String row) {
    return rows.getOrDefault(row, Map.of()).values().stream().mapToLong(Long::longValue).sum();
  }

  public long inCell(String row, String choice) {
    return rows.getOrDefault(row, Map.of()).getOrDefault(choice, 0L);
  }

  /** Of scores and numbers; empty if there are none. */
  public Optional<ValueFold> numbers() {
    return fold.n() == 0 ? Optional.empty() : Optional.of(fold);
  }

  public List<NumberBars.Bar> bars() {
    return numbers == null ? List.of() : numbers.bars();
  }

  public List<DayBars.Days> days() {
    return days == null ? List.of() : days.bars();
  }

  /** Of a question that asks for it; there must be an answer. */
  public NetPromoter promoters() {
    long[] counts = new long[asked.scale() + 1];
    for (int score = 0; score < counts.length; score++) {
      counts[score] = of(Integer.toString(score));
    }
    return NetPromoter.of(counts);
  }

  /** The share of scores in the box; there must be an answer. */
  public Share top(TopBox box) {
    long hits = 0;
    for (int score = box.lowest(); score <= asked.scale(); score++) {
      hits += of(Integer.toString(score));
    }
    return new Share(hits, fold.n());
  }

  /** The scores. */
  public ScoreSample sample() {
    int least = asked.kind().lowest();
    double[] scores = new double[asked.scale() - least + 1];
    long[] counts = new long[scores.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = least + i;
      counts[i] = of(Integer.toString(least + i));
    }
    return new ScoreSample(scores, counts);
  }

  public Mean mean() {
    return fold.mean();
  }

  /** Whether it is of that kind. */
  public boolean is(QuestionKind kind) {
    return asked.kind() == kind;
  }
}
