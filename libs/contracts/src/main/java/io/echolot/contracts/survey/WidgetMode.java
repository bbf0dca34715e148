package io.echolot.contracts.survey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where on a page a survey stands that the page shows by itself. In JSON in lower case. */
public enum WidgetMode {
  /** Over a corner of the page; usual. */
  POPOVER,
  /** Over the page, which waits. */
  MODAL,
  /** Behind a tab at the edge. */
  BUTTON;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The mode of that name; nothing is the usual one.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static WidgetMode of(String wireName) {
    return wireName.isEmpty() ? POPOVER : valueOf(wireName.toUpperCase(Locale.ROOT));
  }

  /** What isn't written to JSON. */
  static final class Absent {
    @Override
    public boolean equals(Object mode) {
      return mode == null || mode == POPOVER;
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }
}
