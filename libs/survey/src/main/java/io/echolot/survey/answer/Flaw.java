package io.echolot.survey.answer;

/**
 * One thing that is wrong with an answer. Which bound it misses, the question says; each door puts
 * it into its own words.
 *
 * @param kind what is wrong
 * @param part the key of the matrix row or form field that it is about; empty for the whole answer
 */
public record Flaw(Kind kind, String part) {

  /** What can be wrong. */
  public enum Kind {
    /** It is required, and not there. */
    MISSING,
    /** It is a consent that is required, and wasn't given. */
    NOT_AGREED,
    /** It is something else than the question's kind takes, e.g. a text as a score. */
    OTHER_FORM,
    /** The question asks nothing. */
    ASKS_NOTHING,
    /** There is nothing in it: no choice, no file, a text that shows nothing. */
    EMPTY,
    /** It is below the lowest or above the highest score or number, or before or after the days. */
    OUT_OF_BOUNDS,
    /** It has more places behind the point than the question takes; a score takes none. */
    TOO_PRECISE,
    /** It is so large, or has so many digits, that neighbours can't be told apart any more. */
    TOO_LARGE,
    /** It looks like a date, but the calendar has no such day. */
    NO_SUCH_DAY,
    TOO_SHORT,
    TOO_LONG,
    /** It doesn't match the question's pattern. */
    OFF_PATTERN,
    /** It names a choice that the question doesn't have. */
    UNKNOWN_CHOICE,
    /** It names a choice or a file twice. */
    DOUBLED,
    /** It names a choice that goes with no other, and another one. */
    EXCLUSIVE,
    TOO_FEW,
    TOO_MANY,
    /** It is a ranking that leaves something out. */
    INCOMPLETE,
    /** It answers a row or field that the question doesn't have. */
    UNKNOWN_PART,
    NO_EMAIL_ADDRESS,
    /** There are own words, but no choice that allows them. */
    WORDS_NOT_ASKED
  }

  static Flaw of(Kind kind) {
    return new Flaw(kind, "");
  }

  /** Whether it is about all of the answer. */
  public boolean isOfWhole() {
    return part.isEmpty();
  }
}
