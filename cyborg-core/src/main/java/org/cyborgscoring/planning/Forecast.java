package org.cyborgscoring.planning;

/**
 * What a run with so many hand scores can be expected to reach.
 *
 * @param handScored the number of hand scores
 * @param expected the QWK of its Student on Cyborg Data, on average over choices of hand scores
 * @param low the lower end of the 90 % interval of {@link LearningCurve}
 * @param high the upper end
 */
public record Forecast(int handScored, double expected, double low, double high) {}
