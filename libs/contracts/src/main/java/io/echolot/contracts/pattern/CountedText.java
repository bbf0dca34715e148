package io.echolot.contracts.pattern;

/** A text of which only so much is read; the same on every machine, unlike a time limit. */
final class CountedText implements CharSequence {

  private final CharSequence text;
  private final long most;
  private long reads;

  CountedText(CharSequence text, long most) {
    this.text = text;
    this.most = most;
  }

  /** It was read too often. */
  static final class ReadTooOften extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ReadTooOften() {
      super("", null, false, false);
    }
  }

  long reads() {
    return reads;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (++reads > most) {
      throw new ReadTooOften();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
