package io.echolot.metrics.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** With what scores are compared. In queries the name in lower case. */
public enum ComparedWith {
  /** The whole period with the one before it. */
  PREVIOUS,
  /** Each interval with the one before it. */
  INTERVAL;

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ComparedWith> of(String wireName) {
    return Arrays.stream(values()).filter(one -> one.wireName().equals(wireName)).findFirst();
  }
}
