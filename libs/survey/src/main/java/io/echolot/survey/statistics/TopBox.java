package io.echolot.survey.statistics;

/** The scores that tell that somebody is satisfied or found it easy, from the lowest of them on. */
public enum TopBox {
  /** 4 and 5 of 5. */
  CSAT(4),
  /** 5 to 7 of 7. */
  CES(5);

  private final int lowest;

  TopBox(int lowest) {
    this.lowest = lowest;
  }

  public int lowest() {
    return lowest;
  }
}
