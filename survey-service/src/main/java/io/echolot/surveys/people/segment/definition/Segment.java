package io.echolot.surveys.people.segment.definition;

import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.condition.Condition;

/**
 * Customers who have something in common.
 *
 * @param key unique within the tenant
 * @param name for people
 * @param condition what holds of those who belong to it, see {@link SegmentRef} for what it can
 *     refer to
 */
public record Segment(String key, LocalizedText name, Condition condition) {

  public Segment {
    key = key == null ? "" : key;
    name = name == null ? LocalizedText.EMPTY : name;
    condition = condition == null ? Condition.ALWAYS : condition;
  }
}
