package io.echolot.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.AnswerValue;
import io.echolot.contracts.Limits;
import io.echolot.contracts.Question;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads texts, numbers and dates. */
final class PlainReader {

  /** Beyond it, doubles (and so scripts) no longer tell neighbours apart. */
  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000_000L);

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private PlainReader() {}

  static Optional<AnswerValue> text(Fields fields, Question question, JsonNode value) {
    if (!value.isTextual() || value.textValue().isBlank()) {
      return wrong(fields, "must be a string that isn't blank");
    }
    String text = value.textValue();
    if (text.length() > question.longestText()) {
      return wrong(fields, "must not be longer than " + question.longestText() + " characters");
    }
    Limits limits = question.limits();
    if (text.length() < limits.minLength()) {
      return wrong(fields, "must have at least " + limits.minLength() + " characters");
    }
    return limits.pattern().isEmpty() || Pattern.matches(limits.pattern(), text)
        ? Optional.of(new AnswerValue.Text(text))
        : wrong(fields, "must match " + limits.pattern());
  }

  static Optional<AnswerValue> number(Fields fields, Limits limits, JsonNode value) {
    if (!value.isNumber() || value.decimalValue().abs().compareTo(LARGEST) > 0) {
      return wrong(fields, "must be a number");
    }
    BigDecimal number = value.decimalValue();
    if (number.stripTrailingZeros().scale() > limits.decimals()) {
      return wrong(
          fields,
          limits.decimals() == 0
              ? "must be a whole number"
              : "must have at most " + limits.decimals() + " places behind the point");
    }
    if (limits.min() != null && number.doubleValue() < limits.min()) {
      return wrong(fields, "must be at least " + BigDecimal.valueOf(limits.min()));
    }
    if (limits.max() != null && number.doubleValue() > limits.max()) {
      return wrong(fields, "must be at most " + BigDecimal.valueOf(limits.max()));
    }
    return Optional.of(value(number));
  }

  /** As the log gives it back: whole numbers are scores. */
  private static AnswerValue value(BigDecimal number) {
    try {
      return new AnswerValue.Score(number.intValueExact());
    } catch (ArithmeticException e) {
      return new AnswerValue.Decimal(number);
    }
  }

  static Optional<AnswerValue> date(Fields fields, Limits limits, JsonNode value) {
    LocalDate date;
    try {
      if (!value.isTextual() || !DATE.matcher(value.textValue()).matches()) {
        return wrong(fields, "must be a date such as 2026-11-24");
      }
      date = LocalDate.parse(value.textValue());
    } catch (DateTimeException e) {
      return wrong(fields, "is no day of the calendar");
    }
    if (limits.earliest() != null && date.isBefore(limits.earliest())) {
      return wrong(fields, "must not be before " + limits.earliest());
    }
    if (limits.latest() != null && date.isAfter(limits.latest())) {
      return wrong(fields, "must not be after " + limits.latest());
    }
    return Optional.of(new AnswerValue.Text(value.textValue()));
  }

  private static Optional<AnswerValue> wrong(Fields fields, String message) {
    fields.reject(AnswerReader.VALUE, message);
    return Optional.empty();
  }
}
