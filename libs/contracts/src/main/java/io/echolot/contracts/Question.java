package io.echolot.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One question of a published survey.
 *
 * @param key what an answer names; unique within the survey and stable over versions
 * @param kind what it asks for
 * @param title what the respondent reads
 * @param required whether a complete response must answer it
 * @param scale the highest score of a {@link QuestionKind#RATING} (3-10); 0 for the kind's usual
 * @param low what the lowest score means; may be empty
 * @param high what the highest score means; may be empty
 * @param choices the options of a choice question, in order; empty for other kinds
 * @param maxLength the longest text in UTF-16 code units; 0 for {@value #USUAL_MAX_LENGTH}
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
    int maxLength) {

  /** Enough for about a page of text. */
  public static final int USUAL_MAX_LENGTH = 4000;

  public Question {
    low = low == null ? LocalizedText.EMPTY : low;
    high = high == null ? LocalizedText.EMPTY : high;
    choices = choices == null ? List.of() : List.copyOf(choices);
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
}
