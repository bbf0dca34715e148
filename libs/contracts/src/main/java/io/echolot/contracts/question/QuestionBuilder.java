package io.echolot.contracts.question;

import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.condition.Condition;
import java.util.List;

/**
 * Puts a question together. What isn't said is as usual: not required, always asked, without
 * bounds.
 *
 * <p>For example, {@code Question.of("nps", QuestionKind.NPS).title(text).required().build()}.
 */
public final class QuestionBuilder {

  private final String key;
  private final QuestionKind kind;
  private LocalizedText title = LocalizedText.EMPTY;
  private boolean required;
  private int scale;
  private LocalizedText low;
  private LocalizedText high;
  private List<Choice> choices;
  private int maxLength;
  private LocalizedText description;
  private QuestionStyle style;
  private List<Choice> rows;
  private List<FormField> fields;
  private Limits limits;
  private boolean shuffle;
  private Condition showIf;
  private Boolean comment;

  QuestionBuilder(String key, QuestionKind kind) {
    this.key = key;
    this.kind = kind;
  }

  /** What the respondent reads. */
  public QuestionBuilder title(LocalizedText text) {
    title = text;
    return this;
  }

  /** A complete response must answer it, if it is asked. */
  public QuestionBuilder required() {
    return required(true);
  }

  /** Whether a complete response must answer it, if it is asked. */
  public QuestionBuilder required(boolean isRequired) {
    required = isRequired;
    return this;
  }

  /** The highest score of a rating, 3 to 10. */
  public QuestionBuilder scale(int highest) {
    scale = highest;
    return this;
  }

  /** What the lowest and the highest score mean. */
  public QuestionBuilder ends(LocalizedText lowest, LocalizedText highest) {
    low = lowest;
    high = highest;
    return this;
  }

  /** The options, what is ranked, or the columns of a matrix, in order. */
  public QuestionBuilder choices(List<Choice> all) {
    choices = all;
    return this;
  }

  /** The same. */
  public QuestionBuilder choices(Choice... all) {
    return choices(List.of(all));
  }

  /** The longest text in UTF-16 code units. */
  public QuestionBuilder maxLength(int longest) {
    maxLength = longest;
    return this;
  }

  /** More to read below the title. */
  public QuestionBuilder description(LocalizedText text) {
    description = text;
    return this;
  }

  /** How a scale is drawn. */
  public QuestionBuilder style(QuestionStyle drawn) {
    style = drawn;
    return this;
  }

  /** The rows of a matrix. */
  public QuestionBuilder rows(List<Choice> all) {
    rows = all;
    return this;
  }

  /** The lines of a contact or address form, in order. */
  public QuestionBuilder fields(List<FormField> all) {
    fields = all;
    return this;
  }

  /** What an answer may be. */
  public QuestionBuilder limits(Limits allowed) {
    limits = allowed;
    return this;
  }

  /** Each respondent gets the choices in another order. */
  public QuestionBuilder shuffle(boolean isShuffled) {
    shuffle = isShuffled;
    return this;
  }

  /** When it is asked, if the survey comes to it. */
  public QuestionBuilder showIf(Condition condition) {
    showIf = condition;
    return this;
  }

  /** Whether it asks for the reason of the answer before, so that a comment may answer it. */
  public QuestionBuilder comment(Boolean asksForReason) {
    comment = asksForReason;
    return this;
  }

  /** The question. */
  public Question build() {
    return new Question(
        key,
        kind,
        title,
        required,
        scale,
        low,
        high,
        choices,
        maxLength,
        description,
        style,
        rows,
        fields,
        limits,
        shuffle,
        showIf,
        comment);
  }
}
