package io.echolot.metrics.score;

import io.echolot.metrics.score.Score.Confidence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** From counts to scores, and from two counts to the change between them. */
public final class Scoring {

  private static final int CSAT_TOP = 4;
  private static final int CES_TOP = 5;
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

  /** The change; empty if either has no value. */
  public static Optional<Change> change(Metric metric, Tally now, Tally before) {
    if (metric == Metric.VOLUME) {
      return Optional.of(volumeChange(volumeOf(now), volumeOf(before)));
    }
    if (n(metric, now) == 0 || n(metric, before) == 0) {
      return Optional.empty();
    }
    return Optional.of(
        switch (metric) {
          case NPS -> npsChange(NetPromoter.of(now.counts()), NetPromoter.of(before.counts()));
          case CSAT -> shareChange(satisfied(now), satisfied(before));
          case CES -> meanChange(effort(now), effort(before));
          case RATING -> {
            int scale = Stars.scale(now) == Stars.scale(before) ? Stars.scale(now) : 5;
            yield meanChange(Stars.mean(now, scale), Stars.mean(before, scale));
          }
          case COMPLETION -> shareChange(completed(now), completed(before));
          case VOLUME -> throw new IllegalStateException();
        });
  }

  private static long n(Metric metric, Tally tally) {
    return metric == Metric.COMPLETION ? tally.complete() + tally.partial() : tally.scores();
  }

  private static Score nps(Tally tally) {
    NetPromoter nps = NetPromoter.of(tally.counts());
    if (nps.n() == 0) {
      return nothing(distribution(tally, 0, 10)).with(nps);
    }
    var confidence = Confidence.of(nps.interval().times(PERCENT), NetPromoter.METHOD);
    return Score.counted(nps.value() * PERCENT, nps.n(), distribution(tally, 0, 10), confidence)
        .with(nps);
  }

  private static Score csat(Tally tally) {
    Map<String, Long> distribution = distribution(tally, 1, 5);
    return tally.scores() == 0 ? nothing(distribution) : share(satisfied(tally), distribution);
  }

  private static Score ces(Tally tally) {
    Map<String, Long> distribution = distribution(tally, 1, CES_HIGHEST);
    if (tally.scores() == 0) {
      return nothing(distribution);
    }
    double top = top(tally, CES_TOP).value() * PERCENT;
    return mean(effort(tally), CES_HIGHEST, distribution).withTopShare(top);
  }

  private static Score rating(Tally tally) {
    int scale = Stars.scale(tally);
    Map<String, Long> distribution = distribution(tally, 1, highest(tally, scale));
    return tally.scores() == 0
        ? nothing(distribution)
        : mean(Stars.mean(tally, scale), scale, distribution).withScale(scale);
  }

  private static int highest(Tally tally, int scale) {
    int[] scales = tally.scales();
    return scales.length == 0 ? scale : scales[scales.length - 1];
  }

  private static Score volume(Tally tally) {
    long n = volumeOf(tally);
    return Score.counted((double) n, n, states(tally), null);
  }

  private static long volumeOf(Tally tally) {
    return tally.complete() + tally.partial() + tally.mentions();
  }

  private static Score completion(Tally tally) {
    long n = tally.complete() + tally.partial();
    return n == 0 ? nothing(states(tally)) : share(completed(tally), states(tally));
  }

  private static Score share(Share share, Map<String, Long> distribution) {
    return Score.counted(
        share.value() * PERCENT,
        share.n(),
        distribution,
        Confidence.of(share.interval().times(PERCENT), Share.METHOD));
  }

  private static Score mean(Mean mean, int highest, Map<String, Long> distribution) {
    Confidence confidence =
        mean.interval(1, highest)
            .map(interval -> Confidence.of(interval, Mean.METHOD))
            .orElse(null);
    return Score.counted(mean.value(), mean.n(), distribution, confidence);
  }

  private static Score nothing(Map<String, Long> distribution) {
    return Score.counted(null, 0, distribution, null);
  }

  private static Share satisfied(Tally tally) {
    return top(tally, CSAT_TOP);
  }

  private static Share top(Tally tally, int lowest) {
    long hits = 0;
    for (int score = lowest; score < Tally.SCORES; score++) {
      hits += tally.counts()[score];
    }
    return new Share(hits, tally.scores());
  }

  private static Share completed(Tally tally) {
    return new Share(tally.complete(), tally.complete() + tally.partial());
  }

  private static Mean effort(Tally tally) {
    return Mean.of(Stars.plainScores(), tally.counts());
  }

  private static Change npsChange(NetPromoter now, NetPromoter before) {
    return Change.of(
        (now.value() - before.value()) * PERCENT,
        now.difference(before).times(PERCENT),
        NetPromoter.METHOD);
  }

  private static Change shareChange(Share now, Share before) {
    return Change.of(
        (now.value() - before.value()) * PERCENT,
        now.difference(before).times(PERCENT),
        Share.CHANGE_METHOD);
  }

  private static Change meanChange(Mean now, Mean before) {
    return Change.of(now.value() - before.value(), now.difference(before), Mean.CHANGE_METHOD);
  }

  /** Two counts of independent events, as Poisson variables: their variances are the counts. */
  private static Change volumeChange(long now, long before) {
    return Change.of(now - before, Normal.around(now - before, now + before), "poisson");
  }

  private static Map<String, Long> distribution(Tally tally, int lowest, int highest) {
    Map<String, Long> distribution = new LinkedHashMap<>();
    for (int score = lowest; score <= highest; score++) {
      distribution.put(Integer.toString(score), tally.counts()[score]);
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
