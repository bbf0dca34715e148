package io.echolot.surveys.console.pass;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A service whose calls the console's back end passes on. */
enum Upstream {
  GATEWAY,
  LISTENER,
  METRICS;

  /** What stands for it in a path. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Upstream> of(String wireName) {
    return Stream.of(values()).filter(one -> one.wireName().equals(wireName)).findFirst();
  }
}
