package io.echolot.surveys.records.results.count;

import java.util.Map;

/**
 * What was answered to one question, counted unit by unit.
 *
 * @param units by their keys, an empty one for none, those with the most answers first; each with
 *     the ways in which the question was asked
 * @param more how many other units there are
 */
public record UnitCounts(Map<String, Map<AskedAs, QuestionCounts>> units, int more) {}
