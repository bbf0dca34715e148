package io.echolot.metrics.verbatim;

import com.fasterxml.jackson.annotation.JsonValue;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.metrics.verbatim.Verbatim.Given;
import java.util.Locale;

/**
 * How somebody who gave a score feels. For a recommendation: detractor, passive, promoter; on other
 * scales the lower third, the middle, the upper third, so that 4 and 5 of CSAT and 5 to 7 of CES
 * are {@link #HAPPY}, as in their scores. In JSON and in queries the name in lower case.
 */
public enum Feeling {
  UNHAPPY,
  NEUTRAL,
  HAPPY;

  private static final int HIGHEST_DETRACTOR = 6;
  private static final int LOWEST_PROMOTER = 9;

  /** What a score tells. */
  static Feeling of(Given score) {
    return score.value() <= highestUnhappy(score.kind(), score.scale())
        ? UNHAPPY
        : score.value() >= lowestHappy(score.kind(), score.scale()) ? HAPPY : NEUTRAL;
  }

  /** The lowest score that tells of it. */
  int lowest(QuestionKind kind, int scale) {
    return switch (this) {
      case UNHAPPY -> kind.lowest();
      case NEUTRAL -> highestUnhappy(kind, scale) + 1;
      case HAPPY -> lowestHappy(kind, scale);
    };
  }

  /** The highest score that tells of it. */
  int highest(QuestionKind kind, int scale) {
    return switch (this) {
      case UNHAPPY -> highestUnhappy(kind, scale);
      case NEUTRAL -> lowestHappy(kind, scale) - 1;
      case HAPPY -> scale;
    };
  }

  private static int highestUnhappy(QuestionKind kind, int scale) {
    return kind == QuestionKind.NPS ? HIGHEST_DETRACTOR : 1 + (scale - 1) / 3;
  }

  private static int lowestHappy(QuestionKind kind, int scale) {
    return kind == QuestionKind.NPS ? LOWEST_PROMOTER : scale - (scale - 1) / 3;
  }

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
