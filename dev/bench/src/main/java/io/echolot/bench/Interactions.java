package io.echolot.bench;

import com.microsoft.playwright.Page;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How long a page took from a key or a click until it showed what came of it, by the browser's
 * Event Timing.
 *
 * @param millis of each interaction, in steps of eight; what took less than 16 isn't told and
 *     counts as that
 */
record Interactions(List<Double> millis) {

  /** Milliseconds: the "good" of Interaction to Next Paint. */
  static final int LIMIT = 200;

  private static final double LEAST = 16;

  /** Until the browser has told of the last one. */
  private static final int TOLD_MILLIS = 400;

  /** An interaction is of several events (a key goes down and up), of which the longest counts. */
  private static final String WATCH =
      """
      () => {
        window.interactions = new Map();
        new PerformanceObserver(list => {
          for (const {interactionId, duration} of list.getEntries()) {
            if (interactionId) {
              interactions.set(interactionId, Math.max(duration, interactions.get(interactionId) ?? 0));
            }
          }
        }).observe({type: 'event', durationThreshold: 16});
      }""";

  private static final String TAKE =
      "() => { const all = [...interactions.values()]; interactions.clear(); return all }";

  /** Begins to watch a page. */
  static void watch(Page page) {
    page.evaluate(WATCH);
  }

  /**
   * Those since the last time.
   *
   * @param done how many there were
   */
  static Interactions since(Page page, int done) {
    page.waitForTimeout(TOLD_MILLIS);
    List<?> told = (List<?>) page.evaluate(TAKE);
    Stream<Double> known = told.stream().map(duration -> ((Number) duration).doubleValue());
    Stream<Double> quick = Stream.generate(() -> LEAST).limit(Math.max(0, done - told.size()));
    return new Interactions(Stream.concat(known, quick).toList());
  }

  int count() {
    return millis.size();
  }

  double longest() {
    return sorted().max().orElse(0);
  }

  /** Of fewer than fifty it is the longest. */
  double p98() {
    double[] sorted = sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(sorted.length * 0.98) - 1];
  }

  private DoubleStream sorted() {
    return millis.stream().mapToDouble(Double::doubleValue).sorted();
  }

  static Interactions all(Collection<Interactions> some) {
    return new Interactions(some.stream().flatMap(one -> one.millis().stream()).toList());
  }

  /** By what was done, of two runs. */
  static Map<String, Interactions> together(
      Map<String, Interactions> one, Map<String, Interactions> other) {
    Map<String, Interactions> both = new LinkedHashMap<>(one);
    other.forEach((what, more) -> both.merge(what, more, (a, b) -> all(List.of(a, b))));
    return both;
  }
}
