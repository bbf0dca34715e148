package io.echolot.contracts.pattern;

/**
 * How often something is repeated.
 *
 * @param least from 0 on
 * @param most at least {@code least}; {@link Integer#MAX_VALUE} for no end
 */
record Repeat(int least, int most) {

  /** RE2 takes no more; Java and JavaScript do, but nobody needs it. */
  static final int MOST = 1000;

  boolean isEndless() {
    return most == Integer.MAX_VALUE;
  }

  boolean isFixed() {
    return least == most;
  }

  /** How often an engine that can't count writes the repeated part down. */
  int copies() {
    return isEndless() ? least + 1 : most;
  }
}
