package io.echolot.metrics.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.echolot.survey.statistics.Confidence;
import io.echolot.survey.statistics.NetPromoter;
import java.util.List;
import java.util.Map;

/**
 * A score with what is needed to judge it.
 *
 * @param value null if n is 0
 * @param n how many answers (for volume and completion: responses) it rests on
 * @param distribution how often each answer was given; null if answers are of several scales, which
 *     have a distribution each
 * @param confidence null where nothing can be said
 * @param promoterCounts NPS: who the score tells apart; else null
 * @param topShare CES: share of 5-7 in percent; else null
 * @param rated rating: by which scales; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Score(
    Double value,
    long n,
    Map<String, Long> distribution,
    Confidence confidence,
    @JsonUnwrapped PromoterCounts promoterCounts,
    Double topShare,
    @JsonUnwrapped Rated rated) {

  /**
   * Who an NPS tells apart.
   *
   * @param promoters 9-10
   * @param passives 7-8
   * @param detractors 0-6
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PromoterCounts(Long promoters, Long passives, Long detractors) {}

  /**
   * On which scales was rated.
   *
   * @param scale the highest star of the scale on which the mean is given: the answers' own if they
   *     share one, else five
   * @param distributions how often each star was given, for each scale, the lowest scale first;
   *     empty if there are no ratings
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Rated(Integer scale, List<OnScale> distributions) {}

  /**
   * The ratings of one scale.
   *
   * @param scale its highest star
   * @param n how many there are
   * @param distribution how often each star was given
   */
  public record OnScale(int scale, long n, Map<String, Long> distribution) {}

  static Score counted(
      Double value, long n, Map<String, Long> distribution, Confidence confidence) {
    Double rounded = value == null ? null : Confidence.rounded(value);
    return new Score(rounded, n, distribution, confidence, null, null, null);
  }

  Score with(NetPromoter nps) {
    PromoterCounts counted = new PromoterCounts(nps.promoters(), nps.passives(), nps.detractors());
    return new Score(value, n, distribution, confidence, counted, null, null);
  }

  Score withTopShare(double share) {
    return new Score(value, n, distribution, confidence, null, Confidence.rounded(share), null);
  }

  Score with(Rated scales) {
    return new Score(value, n, distribution, confidence, null, null, scales);
  }
}
