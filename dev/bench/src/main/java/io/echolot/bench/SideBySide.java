package io.echolot.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Visits of two pages, in turn.
 *
 * @param our what ours is called
 * @param their what the other is called
 * @param ours the visits of ours
 * @param theirs as many of the other
 */
record SideBySide<V>(String our, String their, List<V> ours, List<V> theirs) {

  /** These warm the servers up. */
  private static final int UNCOUNTED = 2;

  SideBySide(String our, String their) {
    this(our, their, new ArrayList<>(), new ArrayList<>());
  }

  SideBySide<V> visit(int times, Supplier<V> one, Supplier<V> other) {
    for (int i = -UNCOUNTED; i < times; i++) {
      V our = one.get();
      V their = other.get();
      if (i >= 0) {
        ours.add(our);
        theirs.add(their);
      }
    }
    return this;
  }

  /** Prints the medians of a figure. */
  void print(String what, ToDoubleFunction<V> of) {
    double median = median(ours, of);
    double others = median(theirs, of);
    System.out.printf(
        "    %-29s %s %,10.0f   %s %,10.0f: %.2f x%n",
        what, our, median, their, others, median / others);
  }

  /** The median of a figure of ours. */
  double median(ToDoubleFunction<V> of) {
    return median(ours, of);
  }

  private static <V> double median(List<V> visits, ToDoubleFunction<V> of) {
    return visits.stream().mapToDouble(of).sorted().toArray()[visits.size() / 2];
  }
}
