package io.echolot.surveys.people.consent;

import io.echolot.contracts.customer.ConsentState;
import io.echolot.surveys.base.http.Locked;
import java.time.Instant;

/**
 * What counts of all that a customer said of a channel and a purpose: the latest, whatever came in
 * first. Of two that were said at the same time the more careful one counts.
 *
 * @param consent what counts, since when
 * @param heardAt when the same was said last
 * @param lock grows with every change of what counts, from 1
 */
public record ConsentStanding(Consent consent, Instant heardAt, int lock) {

  private static final int FIRST = 1;

  static ConsentStanding first(Consent consent) {
    return new ConsentStanding(consent, consent.at(), FIRST);
  }

  Locked<Consent> locked() {
    return new Locked<>(consent, lock);
  }

  boolean is(ConsentState state) {
    return consent.state() == state;
  }

  /** What counts after one more came in. */
  ConsentStanding after(Consent next) {
    if (isOutdated(next)) {
      return this;
    }
    return next.repeats(consent)
        ? new ConsentStanding(consent, next.at(), lock)
        : new ConsentStanding(next, next.at(), lock + 1);
  }

  /** Whether it only says again what counts. */
  boolean isRepeatedBy(Consent next) {
    return !isOutdated(next) && next.repeats(consent);
  }

  private boolean isOutdated(Consent next) {
    int order = next.at().compareTo(heardAt);
    return order < 0 || order == 0 && isLessCareful(next.state());
  }

  private boolean isLessCareful(ConsentState state) {
    return state.compareTo(consent.state()) < 0;
  }
}
