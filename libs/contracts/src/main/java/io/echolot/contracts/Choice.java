package io.echolot.contracts;

/**
 * One option of a choice question.
 *
 * @param key what an answer names; unique within the question
 * @param label what the respondent reads
 */
public record Choice(String key, LocalizedText label) {}
