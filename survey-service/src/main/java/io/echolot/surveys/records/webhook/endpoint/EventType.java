package io.echolot.surveys.records.webhook.endpoint;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What a webhook can be told of. */
public enum EventType {
  /** A response came, or a new revision of it; each revision is told of. */
  RESPONSE_RECEIVED("response.received"),
  /** A response is complete; told of once, also if it changes afterwards. */
  RESPONSE_COMPLETED("response.completed"),
  /** What has this id must be deleted. */
  RESPONSE_ERASED("response.erased"),
  SURVEY_PUBLISHED("survey.published"),
  SURVEY_CLOSED("survey.closed"),
  /** Sent to whoever asks for a test; can't be subscribed to. */
  TEST("webhook.test");

  private final String wireName;

  EventType(String wireName) {
    this.wireName = wireName;
  }

  /** Whether a webhook may be for one survey's events of this type only. */
  boolean isOfASurvey() {
    // The log doesn't say of what survey an erased response was, and may have forgotten it.
    return this != RESPONSE_ERASED;
  }

  @JsonValue
  public String wireName() {
    return wireName;
  }

  /**
   * The type of that name that can be subscribed to.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static EventType of(String wireName) {
    return Arrays.stream(values())
        .filter(type -> type != TEST && type.wireName.equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("is no event that can be subscribed to"));
  }
}
