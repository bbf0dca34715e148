package io.echolot.dialogue.voice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.dialogue.say.Wording;
import java.util.List;

/**
 * Something that is said, ready for the respondent.
 *
 * @param text the words
 * @param ask the question that it asks; null if it asks none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TranscriptLine(String text, Ask ask) {

  /**
   * How a question can be answered other than by words.
   *
   * @param question its key
   * @param kind its kind
   * @param required whether it can't be left out
   * @param lowest the lowest score; 0 if not scored
   * @param highest the highest score; 0 if not scored
   * @param low what the lowest score means; may be empty
   * @param high what the highest score means; may be empty
   * @param options its choices; empty for other kinds
   */
  public record Ask(
      String question,
      QuestionKind kind,
      boolean required,
      int lowest,
      int highest,
      String low,
      String high,
      List<Option> options) {}

  /**
   * A choice.
   *
   * @param key what an answer names
   * @param label what the respondent reads
   */
  public record Option(String key, String label) {}

  public static TranscriptLine words(String text) {
    return new TranscriptLine(text, null);
  }

  public static TranscriptLine asking(String text, Question question, Wording wording) {
    List<Option> options =
        question.choices().stream().map(choice -> option(choice, wording)).toList();
    return new TranscriptLine(
        text,
        new Ask(
            question.key(),
            question.kind(),
            question.required(),
            question.lowest(),
            question.highest(),
            wording.of(question.low()),
            wording.of(question.high()),
            options));
  }

  private static Option option(Choice choice, Wording wording) {
    return new Option(choice.key(), wording.of(choice.label()));
  }
}
