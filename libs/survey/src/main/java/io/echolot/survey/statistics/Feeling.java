package io.echolot.survey.statistics;

import com.fasterxml.jackson.annotation.JsonValue;
import io.echolot.contracts.question.QuestionKind;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
  private static final int SHORTEST_STARS = 3;
  private static final int LONGEST_STARS = 10;

  /**
   * The scores of a scale that tell of a feeling, e.g. those from 9 to 10 of an NPS.
   *
   * @param kind of the question
   * @param scale its highest possible score
   */
  public record Scores(QuestionKind kind, int scale, int lowest, int highest) {}

  /** What a score tells. */
  public static Feeling of(QuestionKind kind, int value, int scale) {
    return value <= highestUnhappy(kind, scale)
        ? UNHAPPY
        : value >= lowestHappy(kind, scale) ? HAPPY : NEUTRAL;
  }

  /** The scores that tell of it, on all scales that there are. */
  public Stream<Scores> scores() {
    return Stream.concat(
        Stream.of(QuestionKind.NPS, QuestionKind.CSAT, QuestionKind.CES)
            .map(kind -> scores(kind, kind.highest())),
        IntStream.rangeClosed(SHORTEST_STARS, LONGEST_STARS)
            .mapToObj(scale -> scores(QuestionKind.RATING, scale)));
  }

  private Scores scores(QuestionKind kind, int scale) {
    return switch (this) {
      case UNHAPPY -> new Scores(kind, scale, kind.lowest(), highestUnhappy(kind, scale));
      case NEUTRAL ->
          new Scores(kind, scale, highestUnhappy(kind, scale) + 1, lowestHappy(kind, scale) - 1);
      case HAPPY -> new Scores(kind, scale, lowestHappy(kind, scale), scale);
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
