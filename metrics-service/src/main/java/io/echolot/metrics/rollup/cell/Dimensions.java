package io.echolot.metrics.rollup.cell;

/**
 * By what scores can be told apart, but for time. Each is empty where the record says nothing.
 *
 * @param survey the survey's key; empty for mentions
 * @param touchpoint its key
 * @param stage the journey stage's key
 * @param channel its wire name
 * @param language BCP 47 tag
 * @param unit the key of the organisational unit
 */
public record Dimensions(
    String survey, String touchpoint, String stage, String channel, String language, String unit) {

  /** The same, not told apart by units. */
  public Dimensions ofAnyUnit() {
    return unit.isEmpty() ? this : new Dimensions(survey, touchpoint, stage, channel, language, "");
  }
}
