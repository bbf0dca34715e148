package io.echolot.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.AnswerValue;
import io.echolot.contracts.Limits;
import io.echolot.contracts.Question;
import io.echolot.contracts.pattern.SurveyPattern;
import io.echolot.gateway.door.Texts;
import io.echolot.survey.answer.VisibleText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads texts, numbers and dates. */
final class PlainReader {

  /** Beyond it, doubles (and so scripts) no longer tell neighbours apart. */
  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000_000L);

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private PlainReader() {}

  static Optional<AnswerValue> text(Fields fields, Question question, JsonNode value) {
    String text = value.isTextual() ? Texts.kept(value.textValue()) : "";
    if (VisibleText.isBlank(text)) {
      return wrong(fields, "must be a string that isn't blank");
    }
    if (text.length() > question.longestText()) {
      return wrong(fields, "must not be longer than " + question.longestText() + " characters");
    }
    Limits limits = question.limits();
    if (text.length() < limits.minLength()) {
      return wrong(fields, "must have at least " + limits.minLength() + " characters");
    }
    return limits.pattern().isEmpty() || SurveyPattern.of(limits.pattern()).matches(text)
        ? Optional.of(new AnswerValue.Text(text))
        : wrong(fields, "must match " + limits.pattern());
  }

  static Optional<AnswerValue> number(Fields fields, Limits limits, JsonNode value) {
    if (!value.isNumber() || value.decimalValue().abs().compareTo(LARGEST) > 0) {
      return wrong(fields, "must be a number");
    }
    BigDecimal number = value.decimalValue();
    if (!limits.hasFittingPlaces(number)) {
      return wrong(
          fields,
          limits.decimals() == 0
              ? "must be a whole number"
              : "must have at most " + limits.decimals() + " places behind the point");
    }
    return limits.allows(number)
        ? Optional.of(AnswerValue.of(number))
        : wrong(fields, between("must be", "at least", "at most", limits.min(), limits.max()));
  }

  /** What is wanted, in words, of a lower and an upper bound that are null where there is none. */
  private static String between(
      String must, String low, String high, Object lowest, Object highest) {
    return Stream.of(
            lowest == null ? "" : low + " " + plain(lowest),
            highest == null ? "" : high + " " + plain(highest))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" and ", must + " ", ""));
  }

  private static String plain(Object bound) {
    return bound instanceof Double number
        ? BigDecimal.valueOf(number).toString()
        : bound.toString();
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
    return limits.allows(date)
        ? Optional.of(new AnswerValue.Text(value.textValue()))
        : wrong(
            fields,
            between("must be", "not before", "not after", limits.firstDay(), limits.lastDay()));
  }

  private static Optional<AnswerValue> wrong(Fields fields, String message) {
    fields.reject(AnswerReader.VALUE, message);
    return Optional.empty();
  }
}
