package io.echolot.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.Answer;
import io.echolot.contracts.AnswerValue;
import io.echolot.contracts.Question;
import io.echolot.survey.answer.VisibleText;
import java.util.Optional;

/** Reads one answer as its question wants it. */
public final class AnswerReader {

  static final String VALUE = "value";
  private static final String OTHER = "other";

  private AnswerReader() {}

  /**
   * The answer; empty if something about it is wrong. What is wrong is noted.
   *
   * @param fields the object with {@code value} and, for own words, {@code other}
   */
  public static Optional<Answer> read(Fields fields, Question question) {
    JsonNode value = fields.object().path(VALUE);
    Optional<AnswerValue> read =
        switch (question.kind()) {
          case NPS, CSAT, CES, RATING -> score(fields, question, value);
          case SINGLE_CHOICE, MULTIPLE_CHOICE, PICTURE_CHOICE ->
              ChoiceReader.chosen(fields, question, value);
          case RANKING -> ChoiceReader.ranking(fields, question, value);
          case MATRIX -> EntriesReader.matrix(fields, question, value);
          case CONTACT, ADDRESS -> EntriesReader.form(fields, question, value);
          case TEXT -> PlainReader.text(fields, question, value);
          case NUMBER -> PlainReader.number(fields, question.limits(), value);
          case DATE -> PlainReader.date(fields, question.limits(), value);
          case CONSENT -> consent(fields, question, value);
          case FILE -> FilesReader.read(fields, question.limits(), value);
          case STATEMENT -> statement(fields);
        };
    return read.map(
        v ->
            new Answer(
                question.key(),
                question.kind(),
                question.highest(),
                v,
                other(fields, question, v)));
  }

  private static Optional<AnswerValue> score(Fields fields, Question question, JsonNode value) {
    boolean fits =
        Fields.isWhole(value)
            && value.intValue() >= question.lowest()
            && value.intValue() <= question.highest();
    if (!fits) {
      fields.reject(
          VALUE, "must be a whole number from " + question.lowest() + " to " + question.highest());
      return Optional.empty();
    }
    return Optional.of(new AnswerValue.Score(value.intValue()));
  }

  private static Optional<AnswerValue> consent(Fields fields, Question question, JsonNode value) {
    if (!value.isBoolean() || (question.required() && !value.booleanValue())) {
      fields.reject(VALUE, question.required() ? "must be true" : "must be true or false");
      return Optional.empty();
    }
    return Optional.of(new AnswerValue.Flag(value.booleanValue()));
  }

  private static Optional<AnswerValue> statement(Fields fields) {
    fields.reject("question", "asks nothing");
    return Optional.empty();
  }

  /** Own words go with a choice that allows them, and are dropped with any other. */
  private static String other(Fields fields, Question question, AnswerValue value) {
    String text = fields.text(OTHER, question.longestText());
    String words = VisibleText.isBlank(text) ? "" : text.strip();
    if (!words.isEmpty() && !question.isOther(value)) {
      fields.reject(OTHER, "goes only with a choice that allows own words");
    }
    return words;
  }
}
