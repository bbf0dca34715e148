package io.echolot.contracts.question;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.condition.Condition;
import java.util.List;
import java.util.Optional;

/**
 * One question of a published survey.
 *
 * @param key what an answer names; unique within the survey and stable over versions
 * @param kind what it asks for
 * @param title what the respondent reads
 * @param required whether a complete response must answer it, if it is asked
 * @param scale the highest score of a {@link QuestionKind#RATING} (3-10); 0 for the kind's usual
 * @param low what the lowest score means; may be empty
 * @param high what the highest score means; may be empty
 * @param choices the options of a choice question, what is ranked, or the columns of a matrix, in
 *     order; empty for other kinds
 * @param maxLength the longest text in UTF-16 code units; 0 for {@value #USUAL_MAX_LENGTH}
 * @param description more to read below the title; may be empty
 * @param style how a scale is drawn
 * @param rows the rows of a {@link QuestionKind#MATRIX}; empty for other kinds
 * @param fields the lines of a contact or address form, in order; empty for other kinds
 * @param limits what an answer may be
 * @param shuffle whether each respondent gets the choices in another order
 * @param showIf when it is asked, if the survey comes to it
 * @param comment whether a text question asks for the reason of the answer before, so that a
 *     comment beside a score may answer it; null where nobody said, as in versions published before
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Question(
    String key,
    QuestionKind kind,
    LocalizedText title,
    boolean required,
    int scale,
    LocalizedText low,
    LocalizedText high,
    List<Choice> choices,
    int maxLength,
    LocalizedText description,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = QuestionStyle.Absent.class)
        QuestionStyle style,
    List<Choice> rows,
    List<FormField> fields,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Limits.Absent.class)
        Limits limits,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean shuffle,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Condition.Absent.class)
        Condition showIf,
    @JsonInclude(JsonInclude.Include.NON_NULL) Boolean comment) {

  /** Enough for about a page of text. */
  public static final int USUAL_MAX_LENGTH = 4000;

  public Question {
    low = low == null ? LocalizedText.EMPTY : low;
    high = high == null ? LocalizedText.EMPTY : high;
    choices = choices == null ? List.of() : List.copyOf(choices);
    description = description == null ? LocalizedText.EMPTY : description;
    style = style == null ? QuestionStyle.USUAL : style;
    rows = rows == null ? List.of() : List.copyOf(rows);
    fields = fields == null ? List.of() : List.copyOf(fields);
    limits = limits == null ? Limits.NONE : limits;
    showIf = showIf == null ? Condition.ALWAYS : showIf;
  }

  /** Begins a question of that kind. */
  public static QuestionBuilder of(String key, QuestionKind kind) {
    return new QuestionBuilder(key, kind);
  }

  /** The lowest valid score; 0 if not scored. */
  @JsonIgnore
  public int lowest() {
    return kind.lowest();
  }

  /** The highest valid score; 0 if not scored. */
  @JsonIgnore
  public int highest() {
    return kind == QuestionKind.RATING && scale > 0 ? scale : kind.highest();
  }

  @JsonIgnore
  public int longestText() {
    return maxLength > 0 ? maxLength : USUAL_MAX_LENGTH;
  }

  /** How many choices may be chosen; 0 if the kind has none. */
  @JsonIgnore
  public int mostChoices() {
    return switch (kind) {
      case SINGLE_CHOICE -> 1;
      case PICTURE_CHOICE -> limits.max() == null ? 1 : limits.most(choices.size());
      case MULTIPLE_CHOICE -> limits.most(choices.size());
      case RANKING -> choices.size();
      default -> 0;
    };
  }

  /**
   * How few may be chosen: never more than may be, and of what excludes the others one is enough.
   */
  @JsonIgnore
  public int fewestChoices() {
    return Math.min(limits.fewest(), mostChoices());
  }

  /** How many files may be given: one, unless the question says otherwise. */
  @JsonIgnore
  public int mostFiles() {
    return limits.max() == null ? 1 : limits.max().intValue();
  }

  /** Whether an answer chooses something that is to be said in own words. */
  public boolean isOther(AnswerValue value) {
    return value instanceof AnswerValue.Choices chosen
        && choices.stream()
            .filter(Choice::other)
            .anyMatch(choice -> chosen.keys().contains(choice.key()));
  }

  public Optional<Choice> choice(String choiceKey) {
    return choices.stream().filter(choice -> choice.key().equals(choiceKey)).findFirst();
  }
}
