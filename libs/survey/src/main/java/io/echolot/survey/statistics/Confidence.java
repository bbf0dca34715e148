package io.echolot.survey.statistics;

/**
 * A confidence interval.
 *
 * @param low its lower end, in the score's unit; not above the score
 * @param high its upper end; not below the score
 * @param level 0.95
 * @param method how it was computed
 * @param source where that formula stands
 */
public record Confidence(double low, double high, double level, Method method, String source) {

  public static Confidence of(Interval interval, Method method) {
    return new Confidence(
        rounded(interval.low()), rounded(interval.high()), Normal.LEVEL, method, method.source());
  }

  /**
   * From here on a double has less than four decimals, and soon no long has its ten-thousandths.
   */
  private static final double WITHOUT_DECIMALS = 1e11;

  /**
   * Four decimals: more than anyone reads, and free of the noise of binary fractions. What is so
   * large that it hasn't as many stays as it is.
   */
  public static double rounded(double number) {
    if (Math.abs(number) >= WITHOUT_DECIMALS) {
      return number;
    }
    double rounded = Math.round(number * 1e4) / 1e4;
    return rounded == 0 ? 0 : rounded;
  }
}
