package io.echolot.surveys.console.dashboard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which score a tile shows; metrics-service computes it. In JSON the name in lower case. */
public enum TileMetric {
  NPS,
  CSAT,
  CES,
  RATING,
  COMPLETION,
  VOLUME;

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
  public static TileMetric of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
