package io.echolot.contracts.pattern;

/**
 * How much the text that a part of a pattern matches may vary, and how large the part is.
 *
 * @param varies whether its length does
 * @param endless whether there is no longest
 * @param forks whether there are alternatives
 * @param size how many characters and classes it has when its repetitions are written out
 */
record Growth(boolean varies, boolean endless, boolean forks, long size) {

  static final Growth NONE = new Growth(false, false, false, 0);

  /** Of one character. */
  static final Growth ONE = new Growth(false, false, false, 1);

  /** Of alternatives beside each other. */
  static final Growth FORK = new Growth(true, false, true, 1);

  /** Far above what is allowed, far below what a sum of them could overflow. */
  private static final long LARGEST = 1L << 40;

  Growth and(Growth other) {
    return new Growth(
        varies || other.varies,
        endless || other.endless,
        forks || other.forks,
        Math.min(LARGEST, size + other.size));
  }

  Growth repeated(Repeat repeat) {
    return new Growth(
        varies || !repeat.isFixed(),
        endless || repeat.isEndless(),
        forks,
        Math.min(LARGEST, size * repeat.copies() + 1));
  }
}
