package io.echolot.surveys.people.colleague;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a tenant's admin may give to its people. In JSON, and in Keycloak, in lower case. */
public enum ColleagueRole {
  ADMIN,
  ANALYST,
  AGENT;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The one of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static ColleagueRole of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
