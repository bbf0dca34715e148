package io.echolot.contracts.survey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a published version still takes new responses. In JSON in lower case. */
public enum SurveyState {
  PUBLISHED,
  CLOSED;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static SurveyState of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
