package io.echolot.surveys.records.response.tag;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * What came of a {@link TagChange}.
 *
 * @param changed how many responses have now what was put on, and no more what was taken off
 * @param failed those that stay as they were
 */
public record ChangedTags(int changed, List<Unchanged> failed) {

  public ChangedTags {
    failed = List.copyOf(failed);
  }

  /** A response that stays as it was. */
  public record Unchanged(String id, WhyUntagged reason) {}

  /** Why it stays so. */
  public enum WhyUntagged {
    NOT_FOUND,
    /** It would have more than a response has. */
    TOO_MANY_TAGS;

    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
