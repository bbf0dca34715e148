package io.echolot.surveys.records.results.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.echolot.contracts.question.QuestionKind;
import io.echolot.surveys.records.results.count.QuestionCounts.NewestWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class CountLawsTest {

  private static <T> Map<T, Long> counted(List<T> all) {
    return all.stream()
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }

  @Property
  void aFoldIsWhatASortedListSays(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(min = -50, max = 50) Integer> numbers) {
    ValueFold fold = new ValueFold(numbers.size());
    counted(numbers).forEach((value, n) -> fold.add(value, n));
    List<Integer> sorted = numbers.stream().sorted().toList();
    double mean = numbers.stream().mapToInt(i -> i).average().orElseThrow();
    double squares = numbers.stream().mapToDouble(i -> (i - mean) * (i - mean)).sum();

    assertThat(fold.n()).isEqualTo(numbers.size());
    assertThat(fold.mean().value()).isCloseTo(mean, within(1e-9));
    assertThat(fold.mean().variance() * Math.max(1, numbers.size() - 1))
        .isCloseTo(squares, within(1e-6));
    Spread spread = fold.spread();
    assertThat(spread.least()).isEqualTo(Collections.min(numbers).doubleValue());
    assertThat(spread.lowerQuartile()).isEqualTo(quantile(sorted, 1));
    assertThat(spread.median()).isEqualTo(quantile(sorted, 2));
    assertThat(spread.upperQuartile()).isEqualTo(quantile(sorted, 3));
    assertThat(spread.most()).isEqualTo(Collections.max(numbers).doubleValue());
  }

  private static double quantile(List<Integer> sorted, int quarters) {
    int n = sorted.size();
    int below = n * quarters / 4;
    boolean isBetween = n * quarters % 4 == 0;
    return isBetween ? (sorted.get(below - 1) + sorted.get(below)) / 2.0 : sorted.get(below);
  }

  @Property
  void numbersThatAreAlikeHaveNoVariance(
      @ForAll @DoubleRange(min = -1e15, max = 1e15) double number,
      @ForAll @LongRange(min = 1, max = 1_000_000) long count) {
    ValueFold fold = new ValueFold(count);
    fold.add(number, count);

    assertThat(fold.mean().value()).isEqualTo(number);
    assertThat(fold.mean().variance()).isZero();
  }

  @Property
  void barsHoldEachNumberOnceAndFollowEachOther(
      @ForAll @Size(min = 1, max = 80) List<@DoubleRange(min = -1e6, max = 1e6) Double> numbers) {
    NumberBars bars = new NumberBars(Collections.min(numbers), Collections.max(numbers));
    counted(numbers).forEach(bars::add);
    List<NumberBars.Bar> all = bars.bars();

    assertThat(all.stream().mapToLong(NumberBars.Bar::n).sum()).isEqualTo(numbers.size());
    assertThat(all).hasSizeLessThanOrEqualTo(21);
    for (int i = 1; i < all.size(); i++) {
      assertThat(all.get(i).from()).isGreaterThanOrEqualTo(all.get(i - 1).to());
    }
  }

  @Property
  void barsStayFewWhateverIsStoredMeanwhile(
      @ForAll @Size(min = 1, max = 80) List<@DoubleRange(min = -1e15, max = 1e15) Double> numbers,
      @ForAll @DoubleRange(min = -10, max = 10) double least,
      @ForAll @DoubleRange(min = 0, max = 0.1) double width) {
    NumberBars bars = new NumberBars(least, least + width);
    counted(numbers).forEach(bars::add);
    List<NumberBars.Bar> all = bars.bars();

    assertThat(all.stream().mapToLong(NumberBars.Bar::n).sum()).isEqualTo(numbers.size());
    assertThat(all).hasSizeLessThanOrEqualTo(21);
    for (int i = 1; i < all.size(); i++) {
      assertThat(all.get(i).from()).isGreaterThanOrEqualTo(all.get(i - 1).to());
    }
  }

  @Example
  void barsOfAllDoublesStayFew() {
    NumberBars bars = new NumberBars(-Double.MAX_VALUE, Double.MAX_VALUE);
    for (int i = -15; i <= 15; i++) {
      bars.add(Double.MAX_VALUE * (i / 15.0), 1);
    }

    assertThat(bars.bars()).hasSizeLessThanOrEqualTo(21);
  }

  @Property
  void dayBarsStayFewWhateverIsStoredMeanwhile(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 3_000_000) Integer> given,
      @ForAll @IntRange(max = 3_000_000) int expected) {
    List<LocalDate> days = given.stream().map(day -> LocalDate.of(1, 1, 1).plusDays(day)).toList();
    LocalDate only = LocalDate.of(1, 1, 1).plusDays(expected);
    DayBars bars = new DayBars(only, only);
    counted(days).forEach(bars::add);
    List<DayBars.Days> all = bars.bars();

    assertThat(all.stream().mapToLong(DayBars.Days::n).sum()).isEqualTo(days.size());
    assertThat(all).hasSizeLessThanOrEqualTo(101);
    for (int i = 1; i < all.size(); i++) {
      assertThat(all.get(i).from()).isEqualTo(all.get(i - 1).to());
    }
  }

  @Property
  void daysStandInBarsWhateverTheirSpan(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 3_000_000) Integer> given,
      @ForAll @IntRange(min = 1, max = 100_000) int part) {
    List<LocalDate> days =
        given.stream().map(day -> LocalDate.of(1, 1, 1).plusDays(day / part)).toList();
    DayBars bars = new DayBars(Collections.min(days), Collections.max(days));
    counted(days).forEach(bars::add);
    List<DayBars.Days> all = bars.bars();

    assertThat(all.stream().mapToLong(DayBars.Days::n).sum()).isEqualTo(days.size());
    assertThat(all).hasSizeLessThanOrEqualTo(101);
    assertThat(all.get(0).from()).isBeforeOrEqualTo(Collections.min(days));
    assertThat(all.get(all.size() - 1).to()).isAfter(Collections.max(days));
  }

  @Property
  void theNewestWordsAreTheSameInWhateverPartsTheyCome(
      @ForAll @Size(max = 30) List<@IntRange(max = 20) Integer> seconds,
      @ForAll @IntRange(max = 30) int cut) {
    List<NewestWords> all = new ArrayList<>();
    for (int second : seconds) {
      Instant at = Instant.EPOCH.plusSeconds(second);
      all.add(new NewestWords("r" + all.size(), at, "en", "Late"));
    }
    QuestionCounts counts =
        new QuestionCounts(new AskedAs("why", QuestionKind.TEXT, 0), seconds.size(), 0);
    counts.addNewest(all.subList(0, Math.min(cut, all.size())));
    counts.addNewest(all.subList(Math.min(cut, all.size()), all.size()));

    assertThat(counts.newest())
        .hasSize(Math.min(QuestionCounts.MOST_WORDS, all.size()))
        .isSortedAccordingTo(Comparator.comparing(NewestWords::answeredAt).reversed())
        .extracting(NewestWords::answeredAt)
        .isEqualTo(
            all.stream()
                .map(NewestWords::answeredAt)
                .sorted(Comparator.reverseOrder())
                .limit(QuestionCounts.MOST_WORDS)
                .toList());
  }
}
