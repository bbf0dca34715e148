package io.echolot.contracts.question;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a scale is drawn where it can be drawn. In JSON in lower case. */
public enum QuestionStyle {
  /** As is usual for the kind: faces for CSAT, stars for a rating, else numbers. */
  USUAL,
  STARS,
  FACES,
  NUMBERS,
  EMOJI;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The style of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static QuestionStyle of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }

  /** What isn't written to JSON. */
  static final class Absent {
    @Override
    public boolean equals(Object style) {
      return style == null || style == USUAL;
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }
}
