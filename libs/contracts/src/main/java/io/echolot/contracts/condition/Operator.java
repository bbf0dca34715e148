package io.echolot.contracts.condition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.echolot.contracts.answer.AnswerValue;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a condition compares. In JSON in lower case, e.g. {@code includes_all}. The widget's engine
 * does the same in the browser; numbers are IEEE doubles in both.
 */
public enum Operator {
  ANSWERED,
  UNANSWERED,
  /** The same number, text, or set of choices. */
  EQ,
  NE,
  /** Numbers, or dates (ISO 8601). */
  LT,
  LTE,
  GT,
  GTE,
  /** At least one of the given choices was chosen. */
  INCLUDES,
  EXCLUDES,
  /** All of the given choices were chosen. */
  INCLUDES_ALL,
  /** A text has the given one in it, whatever the case. */
  CONTAINS;

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** Whether it compares with nothing. */
  public boolean needsNoValue() {
    return this == ANSWERED || this == UNANSWERED;
  }

  boolean holds(Optional<AnswerValue> fact, AnswerValue value) {
    return switch (this) {
      case ANSWERED -> fact.isPresent();
      case UNANSWERED -> fact.isEmpty();
      case EQ -> fact.isPresent() && same(fact.get(), value);
      case NE -> fact.isEmpty() || !same(fact.get(), value);
      case LT -> compare(fact, value).orElse(0) < 0;
      case LTE -> compare(fact, value).orElse(1) <= 0;
      case GT -> compare(fact, value).orElse(0) > 0;
      case GTE -> compare(fact, value).orElse(-1) >= 0;
      case INCLUDES -> includes(fact, value);
      case EXCLUDES -> !includes(fact, value);
      case INCLUDES_ALL -> includesAll(fact, value);
      case CONTAINS -> contains(fact, value);
    };
  }

  private static boolean same(AnswerValue fact, AnswerValue value) {
    OptionalDouble number = number(fact);
    OptionalDouble other = number(value);
    if (number.isPresent() && other.isPresent()) {
      return number.getAsDouble() == other.getAsDouble();
    }
    if (fact instanceof AnswerValue.Choices || value instanceof AnswerValue.Choices) {
      List<String> keys = keys(fact);
      return !keys.isEmpty() && new HashSet<>(keys).equals(new HashSet<>(keys(value)));
    }
    return Objects.equals(fact, value);
  }

  private static boolean includes(Optional<AnswerValue> fact, AnswerValue value) {
    List<String> wanted = keys(value);
    return fact.isPresent() && keys(fact.get()).stream().anyMatch(wanted::contains);
  }

  private static boolean includesAll(Optional<AnswerValue> fact, AnswerValue value) {
    List<String> wanted = keys(value);
    return fact.isPresent() && !wanted.isEmpty() && keys(fact.get()).containsAll(wanted);
  }

  private static boolean contains(Optional<AnswerValue> fact, AnswerValue value) {
    return fact.isPresent()
        && fact.get() instanceof AnswerValue.Text text
        && value instanceof AnswerValue.Text part
        && text.text().toLowerCase(Locale.ROOT).contains(part.text().toLowerCase(Locale.ROOT));
  }

  /** Empty for what can't be compared. */
  private static OptionalInt compare(Optional<AnswerValue> fact, AnswerValue value) {
    if (fact.isEmpty()) {
      return OptionalInt.empty();
    }
    OptionalDouble number = number(fact.get());
    OptionalDouble other = number(value);
    if (number.isPresent() && other.isPresent()) {
      return OptionalInt.of(Double.compare(number.getAsDouble(), other.getAsDouble()));
    }
    return isDate(fact.get()) && isDate(value)
        ? OptionalInt.of(text(fact.get()).compareTo(text(value)))
        : OptionalInt.empty();
  }

  /** The number that a value is; a text is one if it looks like one, as hidden fields are texts. */
  public static OptionalDouble number(AnswerValue value) {
    if (value instanceof AnswerValue.Score score) {
      return OptionalDouble.of(score.score());
    }
    if (value instanceof AnswerValue.Decimal decimal) {
      return OptionalDouble.of(decimal.number().doubleValue());
    }
    return value instanceof AnswerValue.Text text && NUMBER.matcher(text.text()).matches()
        ? OptionalDouble.of(Double.parseDouble(text.text()))
        : OptionalDouble.empty();
  }

  private static List<String> keys(AnswerValue value) {
    if (value instanceof AnswerValue.Choices choices) {
      return choices.keys();
    }
    return value instanceof AnswerValue.Text text ? List.of(text.text()) : List.of();
  }

  private static boolean isDate(AnswerValue value) {
    return value instanceof AnswerValue.Text text && DATE.matcher(text.text()).matches();
  }

  private static String text(AnswerValue value) {
    return ((AnswerValue.Text) value).text();
  }

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The operator of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static Operator of(String wireName) {
    return Arrays.stream(values())
        .filter(operator -> operator.wireName().equals(wireName.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "op must be one of "
                        + Arrays.stream(values())
                            .map(Operator::wireName)
                            .collect(Collectors.joining(", "))));
  }
}
