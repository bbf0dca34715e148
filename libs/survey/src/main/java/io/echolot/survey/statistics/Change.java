package io.echolot.survey.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/**
 * How a score differs from an earlier one.
 *
 * @param delta now less before, in the score's unit; for ratings whose scales differ, in stars of
 *     five
 * @param low the lower end of its 95 % interval, which holds {@code delta}; null where nothing can
 *     be said
 * @param high the upper end; null where nothing can be said
 * @param significant whether the verdict is that
 * @param verdict what can be said of it
 * @param method how the interval was computed
 * @param source where that formula stands
 * @param exact what an exact test says; null where the interval alone decides
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
    double delta,
    Double low,
    Double high,
    boolean significant,
    Verdict verdict,
    Method method,
    String source,
    Exact exact) {

  /** What can be said of a change. In JSON the name in lower case with hyphens. */
  public enum Verdict {
    /** It is more than chance explains in 95 of 100 cases. */
    SIGNIFICANT,
    /** Chance may explain it; that nothing changed isn't shown by that. */
    NOT_SIGNIFICANT,
    /** A side has fewer answers than a verdict needs. */
    TOO_FEW;

    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * An exact test.
   *
   * @param p how probable such a difference or a greater one is if there is none
   * @param method which test
   * @param source where it stands
   */
  public record Exact(double p, Method method, String source) {

    public static Exact of(double p, Method method) {
      return new Exact(Confidence.rounded(p), method, method.source());
    }

    /** Whether it finds a difference, with an error in {@code 1 - Normal.LEVEL} of all cases. */
    public boolean finds() {
      return p <= 1 - Normal.LEVEL;
    }
  }

  /**
   * The change; significant if neither the interval nor the exact test, where there is one, takes
   * it for chance.
   *
   * @param isEnough whether there are answers enough for a verdict
   */
  public static Change of(
      double delta,
      Optional<Interval> interval,
      Method method,
      Optional<Exact> exact,
      boolean isEnough) {
    // An exact test that finds nothing says that no difference is possible, too.
    boolean mayBeNone = exact.isPresent() && !exact.get().finds();
    Optional<Interval> known = interval.map(it -> mayBeNone ? it.holding(0) : it);
    Verdict verdict =
        !isEnough || known.isEmpty()
            ? Verdict.TOO_FEW
            : known.get().excludesZero() ? Verdict.SIGNIFICANT : Verdict.NOT_SIGNIFICANT;
    return new Change(
        Confidence.rounded(delta),
        known.map(it -> Confidence.rounded(it.low())).orElse(null),
        known.map(it -> Confidence.rounded(it.high())).orElse(null),
        verdict == Verdict.SIGNIFICANT,
        verdict,
        method,
        method.source(),
        exact.orElse(null));
  }
}
