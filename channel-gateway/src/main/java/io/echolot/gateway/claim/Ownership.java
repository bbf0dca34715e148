package io.echolot.gateway.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * To whom a record of the log belongs since it was first written.
 *
 * @param survey the survey's key; empty for a mention
 * @param hash the keyed hash of what was shown; empty if nothing was
 * @param firstAt when it was first written
 */
record Ownership(String survey, String hash, Instant firstAt) {

  /** How long a response that nobody holds stays writable; longer than an outbox usually waits. */
  private static final Duration OPEN_FOR = Duration.ofDays(1);

  /** What is judged of a revision. */
  enum Judgement {
    MAY_WRITE,
    /** It is somebody else's, or nobody's and closed. */
    NOT_YOURS,
    /** A record never becomes one of another survey, nor a response a mention. */
    ANOTHER_THING
  }

  /**
   * Whether somebody may write it.
   *
   * @param thing the key of the survey that the revision answers; empty for a mention
   * @param hashes of what is shown
   * @param vouched see {@link Claimant#vouched}
   */
  Judgement judge(String thing, List<String> hashes, boolean vouched, Instant now) {
    if (!survey.equals(thing)) {
      return Judgement.ANOTHER_THING;
    }
    boolean isOpen =
        hash.isEmpty() ? vouched || now.isBefore(firstAt.plus(OPEN_FOR)) : hashes.contains(hash);
    return isOpen ? Judgement.MAY_WRITE : Judgement.NOT_YOURS;
  }
}
