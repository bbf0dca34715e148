package io.echolot.contracts;

/**
 * A point where a customer meets the company, within a stage of the journey.
 *
 * @param key e.g. {@code checkout}
 * @param stage the journey stage's key, e.g. {@code buy}
 */
public record Touchpoint(String key, String stage) {}
