package io.echolot.survey.statistics;

/** The normal distribution's numbers for 95 %. */
public final class Normal {

  public static final double LEVEL = 0.95;

  /** Its 0.975 quantile. */
  static final double Z = 1.959963984540054;

  private Normal() {}

  public static Interval around(double estimate, double variance) {
    double half = Z * Math.sqrt(Math.max(0, variance));
    return new Interval(estimate - half, estimate + half);
  }
}
