package io.echolot.surveys.records.results.count;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A histogram of numbers that come in ascending order: each by itself, or in bars if they are many.
 * All that came is in it. What is stored while it is counted may be outside of what was expected;
 * then bars are ten, a hundred … times as wide, so that they stay few.
 */
public final class NumberBars {

  /** More than so many different numbers are drawn in bars. */
  private static final int MOST_ALONE = 20;

  private static final int BARS = 15;

  /**
   * A bar.
   *
   * @param from the lowest number in it
   * @param to the number before which it ends; the same as {@code from} if that alone is in it
   * @param n how many
   */
  public record Bar(BigDecimal from, BigDecimal to, long n) {}

  private final BigDecimal width;
  private double least;
  private double most;
  private final Map<BigDecimal, Long> alone = new LinkedHashMap<>();
  private final Map<BigDecimal, Long> inBars = new LinkedHashMap<>();

  /** Nothing yet; what will come is expected from {@code least} to {@code most}. */
  public NumberBars(double least, double most) {
    this.least = least;
    this.most = most;
    this.width = width(atLeast());
  }

  private double atLeast() {
    return most / BARS - least / BARS;
  }

  /** The next of 1, 2, 5, 10, 20 ..., as people part axes. */
  private static BigDecimal width(double atLeast) {
    if (!(atLeast > 0)) {
      return BigDecimal.ONE;
    }
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(atLeast)));
    for (int times : new int[] {1, 2, 5}) {
      BigDecimal width = power.multiply(BigDecimal.valueOf(times));
      if (width.doubleValue() >= atLeast) {
        return width;
      }
    }
    return power.multiply(BigDecimal.TEN);
  }

  /** Takes a number that isn't below those before. */
  public void add(double value, long count) {
    least = Math.min(least, value);
    most = Math.max(most, value);
    BigDecimal number = BigDecimal.valueOf(value);
    if (alone.size() <= MOST_ALONE) {
      alone.merge(number, count, Long::sum);
    }
    inBars.merge(from(number, width), count, Long::sum);
  }

  private static BigDecimal from(BigDecimal number, BigDecimal width) {
    return number.divide(width, 0, RoundingMode.FLOOR).multiply(width);
  }

  /** All bars from the first to the last, also those without a number between. */
  public List<Bar> bars() {
    List<Bar> bars = new ArrayList<>();
    if (alone.size() <= MOST_ALONE) {
      alone.forEach((number, n) -> bars.add(new Bar(plain(number), plain(number), n)));
      return bars;
    }
    BigDecimal wide = wideEnough();
    Map<BigDecimal, Long> inWide = new LinkedHashMap<>();
    inBars.forEach((from, n) -> inWide.merge(from(from, wide), n, Long::sum));
    BigDecimal next = null;
    for (Map.Entry<BigDecimal, Long> bar : inWide.entrySet()) {
      while (next != null && next.compareTo(bar.getKey()) < 0) {
        bars.add(new Bar(plain(next), plain(next.add(wide)), 0));
        next = next.add(wide);
      }
      next = bar.getKey().add(wide);
      bars.add(new Bar(plain(bar.getKey()), plain(next), bar.getValue()));
    }
    return bars;
  }

  /** By tens, so that each of these bars holds whole ones of the width that was expected. */
  private BigDecimal wideEnough() {
    BigDecimal wide = width;
    while (wide.doubleValue() < atLeast()) {
      wide = wide.multiply(BigDecimal.TEN);
    }
    return wide;
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal shortest = number.round(MathContext.DECIMAL64).stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }
}
