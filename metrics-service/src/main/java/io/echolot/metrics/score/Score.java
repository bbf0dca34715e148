package io.echolot.metrics.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * A score with what is needed to judge it.
 *
 * @param value null if n is 0
 * @param n how many answers (for volume and completion: responses) it rests on
 * @param distribution how often each answer was given
 * @param confidence null where nothing can be said
 * @param promoters NPS: 9-10
 * @param passives NPS: 7-8
 * @param detractors NPS: 0-6
 * @param topShare CES: share of 5-7 in percent
 * @param scale rating: the highest star
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Score(
    Double value,
    long n,
    Map<String, Long> distribution,
    Confidence confidence,
    Long promoters,
    Long passives,
    Long detractors,
    Double topShare,
    Integer scale) {

  /**
   * A confidence interval.
   *
   * @param low its lower end, in the score's unit
   * @param high its upper end
   * @param level 0.95
   * @param method how it was computed
   */
  public record Confidence(double low, double high, double level, String method) {

    static Confidence of(Interval interval, String method) {
      return new Confidence(
          rounded(interval.low()), rounded(interval.high()), Normal.LEVEL, method);
    }
  }

  static Score counted(
      Double value, long n, Map<String, Long> distribution, Confidence confidence) {
    return new Score(
        value == null ? null : rounded(value),
        n,
        distribution,
        confidence,
        null,
        null,
        null,
        null,
        null);
  }

  Score with(NetPromoter nps) {
    return new Score(
        value,
        n,
        distribution,
        confidence,
        nps.promoters(),
        nps.passives(),
        nps.detractors(),
        null,
        null);
  }

  Score withTopShare(double share) {
    return new Score(value, n, distribution, confidence, null, null, null, rounded(share), null);
  }

  Score withScale(int highest) {
    return new Score(value, n, distribution, confidence, null, null, null, null, highest);
  }

  /** Four decimals: more than anyone reads, and free of the noise of binary fractions. */
  static double rounded(double number) {
    double rounded = Math.round(number * 1e4) / 1e4;
    return rounded == 0 ? 0 : rounded;
  }
}
