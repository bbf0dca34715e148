package io.echolot.contracts.pattern;

/** A pattern holds something that it must not. */
final class PatternFlaw extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason what is wrong, to be read after the pattern's name
   */
  PatternFlaw(String reason) {
    super(reason, null, false, false);
  }
}
