package io.echolot.contracts.survey;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A point where a customer meets the company, within a stage of the journey.
 *
 * @param key e.g. {@code checkout}
 * @param stage the journey stage's key, e.g. {@code buy}
 * @param unit the key of the organisational unit where it is; empty for none in particular
 */
public record Touchpoint(
    String key, String stage, @JsonInclude(JsonInclude.Include.NON_EMPTY) String unit) {

  public Touchpoint {
    unit = unit == null ? "" : unit;
  }

  /** A touchpoint of the whole company. */
  public Touchpoint(String key, String stage) {
    this(key, stage, "");
  }
}
