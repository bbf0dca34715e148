package io.echolot.surveys.authoring.survey.check.logic;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.question.Limits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The numbers and dates at which comparisons change: the compared ones and their neighbours. */
final class Points {

  private static final int MOST_DECIMALS = 10;

  /** Beyond this a double has no neighbour at that distance, so there is no use in trying. */
  private static final BigDecimal LARGEST = new BigDecimal("1e15");

  private Points() {}

  /** Any numbers: those compared, what lies between two of them, and what lies outside. */
  static List<AnswerValue> numbers(List<AnswerValue> compared) {
    List<BigDecimal> values = new ArrayList<>(new TreeSet<>(compared(compared).toList()));
    TreeSet<BigDecimal> points = new TreeSet<>(values);
    points.add(BigDecimal.ZERO);
    for (int i = 0; i < values.size(); i++) {
      points.add(values.get(i).subtract(BigDecimal.ONE));
      points.add(values.get(i).add(BigDecimal.ONE));
      if (i > 0) {
        points.add(values.get(i).add(values.get(i - 1)).divide(BigDecimal.valueOf(2)));
      }
    }
    return points.stream().<AnswerValue>map(AnswerValue.Decimal::new).toList();
  }

  /** Numbers with as many places behind the point as the limits allow, and within them. */
  static List<AnswerValue> numbers(Limits limits, List<AnswerValue> compared) {
    int decimals = Math.min(Math.max(limits.decimals(), 0), MOST_DECIMALS);
    Optional<BigDecimal> min = limit(limits.min());
    Optional<BigDecimal> max = limit(limits.max());
    BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
    TreeSet<BigDecimal> points = new TreeSet<>();
    Stream.concat(Stream.concat(min.stream(), max.stream()), compared(compared))
        .flatMap(
            value ->
                Stream.of(
                    value.setScale(decimals, RoundingMode.FLOOR),
                    value.setScale(decimals, RoundingMode.CEILING)))
        .flatMap(value -> Stream.of(value, value.subtract(step), value.add(step)))
        .forEach(points::add);
    points.add(BigDecimal.ZERO);
    return points.stream()
        .filter(point -> min.isEmpty() || point.compareTo(min.get()) >= 0)
        .filter(point -> max.isEmpty() || point.compareTo(max.get()) <= 0)
        .<AnswerValue>map(AnswerValue.Decimal::new)
        .toList();
  }

  /** Dates within the limits. */
  static List<AnswerValue> dates(Limits limits, List<AnswerValue> compared) {
    TreeSet<LocalDate> points = new TreeSet<>();
    Stream.concat(
            Stream.of(limits.earliest(), limits.latest()).filter(date -> date != null),
            compared.stream().flatMap(Points::date))
        .filter(date -> date.getYear() > 0 && date.getYear() < 9999)
        .forEach(date -> points.addAll(List.of(date.minusDays(1), date, date.plusDays(1))));
    points.add(LocalDate.EPOCH);
    return points.stream()
        .filter(date -> limits.allows(date))
        .<AnswerValue>map(date -> new AnswerValue.Text(date.toString()))
        .toList();
  }

  private static Optional<BigDecimal> limit(Double limit) {
    return Optional.ofNullable(limit).filter(Double::isFinite).map(BigDecimal::valueOf);
  }

  private static Stream<BigDecimal> compared(List<AnswerValue> values) {
    return values.stream()
        .flatMap(Points::number)
        .filter(number -> number.abs().compareTo(LARGEST) < 0)
        .filter(number -> number.scale() <= 2 * MOST_DECIMALS);
  }

  private static Stream<BigDecimal> number(AnswerValue value) {
    if (value instanceof AnswerValue.Score score) {
      return Stream.of(BigDecimal.valueOf(score.score()));
    }
    return value instanceof AnswerValue.Decimal decimal
        ? Stream.of(decimal.number())
        : Stream.empty();
  }

  private static Stream<LocalDate> date(AnswerValue value) {
    try {
      return value instanceof AnswerValue.Text text
          ? Stream.of(LocalDate.parse(text.text()))
          : Stream.empty();
    } catch (DateTimeParseException e) {
      return Stream.empty();
    }
  }
}
