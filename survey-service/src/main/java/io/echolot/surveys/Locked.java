package io.echolot.surveys;

/**
 * A thing in one of its states.
 *
 * @param value the thing
 * @param lock grows with every change, from 1; the entity tag
 */
public record Locked<T>(T value, int lock) {}
