package io.echolot.surveys.records.alert.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** By what an alert tells. In JSON in lower case. */
public enum ToldBy {
  /** A channel of Slack, by an incoming webhook. */
  SLACK,
  /** A channel of Microsoft Teams, by a workflow's webhook. */
  TEAMS,
  /** An e-mail to some addresses. */
  EMAIL;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The way of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static ToldBy of(String wireName) {
    return Arrays.stream(values())
        .filter(way -> way.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("must be slack, teams or email"));
  }
}
