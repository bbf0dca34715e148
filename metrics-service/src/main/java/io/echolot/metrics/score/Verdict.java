package io.echolot.metrics.score;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can be said of a change. In JSON the name in lower case with hyphens. */
public enum Verdict {
  /** It is more than chance explains in 95 of 100 cases. */
  SIGNIFICANT,
  /** Chance may explain it; that nothing changed isn't shown by that. */
  NOT_SIGNIFICANT,
  /** A side has fewer answers than a verdict needs. */
  TOO_FEW;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
