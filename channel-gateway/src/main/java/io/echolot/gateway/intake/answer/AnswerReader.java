package io.echolot.gateway.intake.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.Question;
import io.echolot.survey.answer.Flaw;
import io.echolot.survey.answer.Flaws;
import io.echolot.survey.answer.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one answer from JSON. What it must be, {@link Flaws} says; here is made of it what it is.
 */
public final class AnswerReader {

  public static final String VALUE = "value";
  private static final String OTHER = "other";

  private AnswerReader() {}

  /**
   * What is wrong with an answer.
   *
   * @param ofValue with its value
   * @param ofWords with the own words beside it
   */
  public record Judgement(List<Flaw> ofValue, Optional<Flaw> ofWords) {}

  /**
   * The answer; empty if something about it is wrong. What is wrong is noted.
   *
   * @param fields the object with {@code value} and, for own words, {@code other}
   */
  public static Optional<Answer> read(Fields fields, Question question) {
    Optional<AnswerValue> value = value(fields, question);
    String words = words(fields);
    Judgement wrong = judge(question, value, words);
    wrong.ofValue().forEach(flaw -> note(fields, question, flaw));
    wrong.ofWords().ifPresent(flaw -> fields.reject(OTHER, FlawWords.of(question, flaw)));
    return value
        .filter(read -> wrong.ofValue().isEmpty())
        .map(read -> new Answer(question.key(), question.kind(), question.highest(), read, words));
  }

  /**
   * What is wrong with an answer.
   *
   * @param answer the object with {@code value} and, for own words, {@code other}
   */
  public static Judgement judge(ObjectNode answer, Question question) {
    Fields fields = new Fields(answer, "", new ArrayList<>());
    Judgement wrong = judge(question, value(fields, question), words(fields));
    // A file can be read, and name no upload.
    return fields.violations().isEmpty() ? wrong : judge(question, Optional.empty(), "");
  }

  private static Judgement judge(Question question, Optional<AnswerValue> value, String words) {
    return value
        .map(
            read ->
                new Judgement(Flaws.of(question, read), Flaws.ofOwnWords(question, read, words)))
        .orElseGet(() -> new Judgement(List.of(Flaws.ofUnreadable(question)), Optional.empty()));
  }

  private static void note(Fields fields, Question question, Flaw flaw) {
    String message = FlawWords.of(question, flaw);
    if (flaw.kind() == Flaw.Kind.ASKS_NOTHING) {
      fields.reject("question", message);
    } else if (flaw.isOfWhole()) {
      fields.reject(VALUE, message);
    } else {
      fields.in(VALUE).reject(flaw.part(), message);
    }
  }

  /** Whatever the value is; empty if it can't be an answer of such a question. */
  private static Optional<AnswerValue> value(Fields fields, Question question) {
    JsonNode value = fields.object().path(VALUE);
    return switch (question.kind()) {
      case NPS, CSAT, CES, RATING, NUMBER -> PlainReader.number(value);
      case SINGLE_CHOICE, MULTIPLE_CHOICE, PICTURE_CHOICE, RANKING -> ChoiceReader.read(value);
      case MATRIX, CONTACT, ADDRESS -> EntriesReader.read(fields.in(VALUE), question);
      case TEXT, DATE -> PlainReader.text(value);
      case CONSENT -> PlainReader.flag(value);
      case FILE -> FilesReader.read(fields.in(VALUE));
      case STATEMENT -> Optional.empty();
    };
  }

  private static String words(Fields fields) {
    String text = fields.text(OTHER, Integer.MAX_VALUE);
    return VisibleText.isBlank(text) ? "" : text.strip();
  }
}
