package io.echolot.metrics.score;

import io.echolot.metrics.score.Score.OnScale;
import io.echolot.metrics.score.Score.Rated;
import io.echolot.survey.statistics.Confidence;
import io.echolot.survey.statistics.Mean;
import io.echolot.survey.statistics.Method;
import io.echolot.survey.statistics.NetPromoter;
import io.echolot.survey.statistics.ScoreSample;
import io.echolot.survey.statistics.Share;
import io.echolot.survey.statistics.TopBox;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** From counts to scores. */
public final class Scoring {

  private static final int CES_HIGHEST = 7;
  private static final double PERCENT = 100;

  private Scoring() {}

  /** The score; without a value if nothing was counted. */
  public static Score score(Metric metric, Tally tally) {
    return switch (metric) {
      case NPS -> nps(tally);
      case CSAT -> csat(tally);
      case CES -> ces(tally);
      case RATING -> rating(tally);
      case VOLUME -> volume(tally);
      case COMPLETION -> completion(tally);
    };
  }

  private static Score nps(Tally tally) {
    NetPromoter nps = NetPromoter.of(tally.counts());
    if (nps.n() == 0) {
      return nothing(distribution(tally.counts(), 0, 10)).with(nps);
    }
    var confidence = Confidence.of(nps.interval().times(PERCENT), Method.ADJUSTED_WALD);
    return Score.counted(
            nps.value() * PERCENT, nps.n(), distribution(tally.counts(), 0, 10), confidence)
        .with(nps);
  }

  private static Score csat(Tally tally) {
    Map<String, Long> distribution = distribution(tally.counts(), 1, 5);
    return tally.scores() == 0 ? nothing(distribution) : share(satisfied(tally), distribution);
  }

  private static Score ces(Tally tally) {
    Map<String, Long> distribution = distribution(tally.counts(), 1, CES_HIGHEST);
    if (tally.scores() == 0) {
      return nothing(distribution);
    }
    double top = top(tally, TopBox.CES).value() * PERCENT;
    return mean(Mean.of(effort(tally)), CES_HIGHEST, distribution).withTopShare(top);
  }

  private static Score rating(Tally tally) {
    int scale = Stars.scale(tally);
    List<OnScale> scales =
        IntStream.of(tally.scales()).mapToObj(highest -> onScale(tally, highest)).toList();
    if (scales.isEmpty()) {
      return nothing(distribution(new long[Tally.SCORES], 1, scale)).with(new Rated(scale, scales));
    }
    Map<String, Long> only = scales.size() == 1 ? scales.get(0).distribution() : null;
    return mean(Mean.of(Stars.sample(tally, scale)), scale, only).with(new Rated(scale, scales));
  }

  private static OnScale onScale(Tally tally, int highest) {
    long[] given = tally.counts(highest);
    return new OnScale(highest, Arrays.stream(given).sum(), distribution(given, 1, highest));
  }

  private static Score volume(Tally tally) {
    long n = tally.volume();
    return Score.counted((double) n, n, states(tally), null);
  }

  private static Score completion(Tally tally) {
    return tally.responses() == 0 ? nothing(states(tally)) : share(completed(tally), states(tally));
  }

  private static Score share(Share share, Map<String, Long> distribution) {
    return Score.counted(
        share.value() * PERCENT,
        share.n(),
        distribution,
        Confidence.of(share.interval().times(PERCENT), Method.WILSON));
  }

  private static Score mean(Mean mean, int highest, Map<String, Long> distribution) {
    Confidence confidence =
        mean.interval(1, highest)
            .map(interval -> Confidence.of(interval, Method.STUDENT_T))
            .orElse(null);
    return Score.counted(mean.value(), mean.n(), distribution, confidence);
  }

  private static Score nothing(Map<String, Long> distribution) {
    return Score.counted(null, 0, distribution, null);
  }

  static Share satisfied(Tally tally) {
    return top(tally, TopBox.CSAT);
  }

  private static Share top(Tally tally, TopBox box) {
    long hits = 0;
    for (int score = box.lowest(); score < Tally.SCORES; score++) {
      hits += tally.counts()[score];
    }
    return new Share(hits, tally.scores());
  }

  static Share completed(Tally tally) {
    return new Share(tally.complete(), tally.responses());
  }

  static ScoreSample effort(Tally tally) {
    return new ScoreSample(Stars.plainScores(), tally.counts());
  }

  private static Map<String, Long> distribution(long[] counts, int lowest, int highest) {
    Map<String, Long> distribution = new LinkedHashMap<>();
    for (int score = lowest; score <= highest; score++) {
      distribution.put(Integer.toString(score), counts[score]);
    }
    return distribution;
  }

  private static Map<String, Long> states(Tally tally) {
    Map<String, Long> states = new LinkedHashMap<>();
    states.put("complete", tally.complete());
    states.put("partial", tally.partial());
    states.put("mentions", tally.mentions());
    return states;
  }
}
