package io.echolot.surveys.records.alert.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/**
 * An alert as people see it.
 *
 * @param id unique
 * @param rule what its admins said of it, its address as far as it is shown
 * @param createdAt what was received before isn't told
 * @param toldAt when it told the last time; absent if it hasn't within the time for which notices
 *     are kept
 * @param lock grows with every change; the entity tag
 */
public record Alert(
    String id,
    @JsonUnwrapped AlertBody rule,
    Instant createdAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) Instant toldAt,
    @JsonIgnore int lock) {

  /** The same that told then the last time; null if it hasn't. */
  Alert told(Instant at) {
    return new Alert(id, rule, createdAt, at, lock);
  }

  /** What decides of which responses it tells. */
  public AlertMatch match() {
    return AlertMatch.of(rule, createdAt);
  }
}
