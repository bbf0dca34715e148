package io.echolot.metrics.score;

/** Answers as a table's cell has them. */
final class Tallies {

  private Tallies() {}

  /** Such as {@code 10x3 7x1}: three tens and a seven. */
  static Tally of(int scale, String answers) {
    Tally tally = new Tally();
    long[] counts = new long[Tally.SCORES];
    for (String answer : answers.split(" ", -1)) {
      String[] parts = answer.split("x", -1);
      counts[Integer.parseInt(parts[0])] += Long.parseLong(parts[1]);
    }
    tally.add(scale, counts);
    return tally;
  }

  static Tally responses(long complete) {
    Tally tally = new Tally();
    tally.add(complete, 0, 0);
    return tally;
  }
}
