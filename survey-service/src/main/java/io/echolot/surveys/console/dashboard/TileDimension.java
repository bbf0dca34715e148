package io.echolot.surveys.console.dashboard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** By what a tile filters, or tells a score apart. In JSON the name in lower case. */
public enum TileDimension {
  SURVEY,
  TOUCHPOINT,
  STAGE,
  CHANNEL,
  LANGUAGE,
  UNIT;

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
  public static TileDimension of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
