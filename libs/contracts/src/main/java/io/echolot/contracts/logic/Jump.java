package io.echolot.contracts.logic;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.condition.Condition;

/**
 * What comes after a question in place of the next one.
 *
 * @param from the question's key
 * @param when when it is taken; of several the first whose condition holds
 * @param to a later question's key, an end's key, or {@value #END} for the end
 */
public record Jump(
    String from,
    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Condition.Absent.class)
        Condition when,
    String to) {

  /** Where no question follows; which end it is, is decided by the ends' conditions. */
  public static final String END = "end";

  public Jump {
    when = when == null ? Condition.ALWAYS : when;
  }
}
