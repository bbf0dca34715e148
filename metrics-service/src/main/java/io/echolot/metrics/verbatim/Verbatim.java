package io.echolot.metrics.verbatim;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.survey.statistics.Feeling;
import java.time.Instant;
import java.util.Locale;

/**
 * What somebody said in their own words.
 *
 * @param id the response's or mention's id
 * @param kind where it was said
 * @param survey the survey's key; empty for a mention
 * @param question the question's key; empty for a mention, and for remarks in a dialogue that
 *     answer none
 * @param text plain text
 * @param score the first score of the same response; null if none
 * @param url where a mention can be read; empty if unknown
 * @param author a mention's author; empty if unknown
 * @param at when it was said
 * @param unit the key of the organisational unit of which it speaks; empty for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verbatim(
    String id,
    Kind kind,
    String survey,
    String question,
    String text,
    String channel,
    String touchpoint,
    String stage,
    String language,
    Given score,
    String url,
    String author,
    Instant at,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String unit) {

  public Verbatim {
    unit = unit == null ? "" : unit;
  }

  /** Where something was said. In JSON in lower case. */
  public enum Kind {
    RESPONSE,
    MENTION;

    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A score that was given.
   *
   * @param kind of the question
   * @param value the score
   * @param scale the highest possible
   */
  public record Given(QuestionKind kind, int value, int scale) {

    /** What it tells of who gave it; told to readers, and not read from what is stored. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public Feeling feeling() {
      return Feeling.of(kind, value, scale);
    }
  }
}
