package io.echolot.contracts.logic;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.condition.Condition;

/**
 * How many complete responses of some sort are wanted. Once it is full, respondents of that sort
 * are led to an end as soon as they are known to be of it.
 *
 * @param key unique among the survey's quotas
 * @param when which responses it counts
 * @param limit how many are wanted, at least 1
 * @param end the key of the end to which others are led, or {@value Jump#END}
 */
public record Quota(
    String key,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Condition.Absent.class)
        Condition when,
    int limit,
    String end) {

  public Quota {
    when = when == null ? Condition.ALWAYS : when;
    end = end == null || end.isEmpty() ? Jump.END : end;
  }
}
