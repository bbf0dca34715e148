package io.echolot.surveys.authoring.survey.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * One difference between two versions.
 *
 * @param path where, e.g. {@code questions[why].title.de}; what has a key is named by it, whatever
 *     its place
 * @param kind what happened there
 * @param before what was there; absent if added
 * @param after what is there now; absent if removed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(String path, Kind kind, JsonNode before, JsonNode after) {

  /** What happened. In JSON in lower case. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED;

    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Change added(String path, JsonNode after) {
    return new Change(path, Kind.ADDED, null, after);
  }

  static Change removed(String path, JsonNode before) {
    return new Change(path, Kind.REMOVED, before, null);
  }

  static Change changed(String path, JsonNode before, JsonNode after) {
    return new Change(path, Kind.CHANGED, before, after);
  }
}
