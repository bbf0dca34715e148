package io.echolot.metrics.verbatim;

import io.echolot.metrics.verbatim.Verbatim.Given;
import io.echolot.survey.statistics.Feeling;
import java.util.Optional;

/** What the score that was given with a text must tell. In queries the name in lower case. */
enum WantedFeeling {
  UNHAPPY,
  NEUTRAL,
  HAPPY,
  /** No score was given with it: so it is with every mention. */
  UNRATED;

  /** Which feeling that is; empty for {@link #UNRATED}. */
  Optional<Feeling> feeling() {
    return this == UNRATED ? Optional.empty() : Optional.of(Feeling.valueOf(name()));
  }

  /**
   * Whether a text suits.
   *
   * @param score that was given with it; empty if none
   */
  boolean suits(Optional<Given> score) {
    return score.map(Given::feeling).equals(feeling());
  }
}
