package io.echolot.gateway.intake.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.gateway.door.Texts;
import java.util.Optional;

/** Reads texts, numbers and yes or no. */
final class PlainReader {

  private PlainReader() {}

  static Optional<AnswerValue> text(JsonNode value) {
    return value.isTextual()
        ? Optional.of(new AnswerValue.Text(Texts.kept(value.textValue())))
        : Optional.empty();
  }

  /** Whole ones also in decimal form: tables write 8 as {@code 8.0}. */
  static Optional<AnswerValue> number(JsonNode value) {
    // 1e999 is a number in JSON, and infinite in Java.
    return value.isNumber() && Double.isFinite(value.doubleValue())
        ? Optional.of(AnswerValue.of(value.decimalValue()))
        : Optional.empty();
  }

  static Optional<AnswerValue> flag(JsonNode value) {
    return value.isBoolean()
        ? Optional.of(new AnswerValue.Flag(value.booleanValue()))
        : Optional.empty();
  }
}
