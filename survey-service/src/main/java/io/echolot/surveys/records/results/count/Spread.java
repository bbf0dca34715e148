package io.echolot.surveys.records.results.count;

/**
 * How numbers spread. A quartile is the number up to which a quarter of them is, or the middle
 * between it and the next one if that is just a quarter (Hyndman and Fan 1996, definition 2).
 *
 * @param least the lowest
 * @param lowerQuartile up to it a quarter is
 * @param median up to it half is
 * @param upperQuartile up to it three quarters are
 * @param most the highest
 */
public record Spread(
    double least, double lowerQuartile, double median, double upperQuartile, double most) {}
