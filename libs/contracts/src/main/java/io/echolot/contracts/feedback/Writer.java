package io.echolot.contracts.feedback;

/**
 * Who writes a response, as far as the log has to know to keep others from writing it.
 *
 * @param number in milliseconds since 1970 when the link or page was opened, as the gateway signed
 *     it: of two openings the later counts; 0 where only one device can write
 * @param hash the keyed hash of what the writer shows, e.g. of the response's secret; empty for
 *     responses that were begun without any. Never shown to anybody
 */
public record Writer(long number, String hash) {

  public static final Writer UNKNOWN = new Writer(0, "");

  public Writer {
    hash = hash == null ? "" : hash;
  }

  /** Whether this may write what {@code first} began; what nobody holds anybody may write. */
  boolean mayGoOnAfter(Writer first) {
    return first.hash.isEmpty() || first.hash.equals(hash);
  }

  /** What isn't written to JSON. */
  static final class Absent {
    @Override
    public boolean equals(Object writer) {
      return writer == null || UNKNOWN.equals(writer);
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }
}
