package org.cyborgscoring.bias;

import org.cyborgscoring.metrics.IntervalEstimate;

/**
 * How one subgroup fares from people to Teacher to Student.
 *
 * @param column the group column
 * @param group the subgroup
 * @param n the number of its responses
 * @param humanDifference its mean human score less everyone's, in standard deviations of the human
 *     scores of everyone
 * @param dsm the difference of standardised means
 * @param smd the standardised mean difference within the subgroup
 */
public record GroupBias(
    String column, String group, int n, IntervalEstimate humanDifference, Steps dsm, Steps smd) {}
