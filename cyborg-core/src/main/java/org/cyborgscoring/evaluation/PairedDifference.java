package org.cyborgscoring.evaluation;

import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;

/**
 * A statistic of two scorers on the same responses.
 *
 * @param statistic its id
 * @param first the first scorer's
 * @param second the second's
 * @param difference second minus first; its interval draws responses, both scores of each together
 */
public record PairedDifference(
    String statistic, Estimate first, Estimate second, IntervalEstimate difference) {}
