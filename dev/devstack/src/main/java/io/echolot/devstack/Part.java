package io.echolot.devstack;

import java.util.Locale;

/** One of the real backends. */
public enum Part {
  POSTGRESQL("PostgreSQL"),
  MONGODB("MongoDB"),
  KAFKA("Kafka"),
  KEYCLOAK("Keycloak");

  private final String title;

  Part(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** The name in file names and property keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
