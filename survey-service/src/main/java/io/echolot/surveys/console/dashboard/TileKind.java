package io.echolot.surveys.console.dashboard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a tile shows. In JSON the name in lower case. */
public enum TileKind {
  /** A score with its interval, and how it changed. */
  SCORE,
  /** A score over time. */
  TREND,
  /** A score by a dimension. */
  BREAKDOWN,
  /** The newest texts. */
  WORDS;

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
  public static TileKind of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
