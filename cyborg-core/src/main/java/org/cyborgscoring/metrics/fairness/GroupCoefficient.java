package org.cyborgscoring.metrics.fairness;

import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;

/**
 * The coefficient of one subgroup in a regression.
 *
 * @param group the subgroup
 * @param base whether it is the base category, the largest subgroup: its coefficient is the
 *     intercept, the others' are differences from it
 * @param value the coefficient with its t interval
 * @param p the two-sided p value of the t test that it is 0
 */
public record GroupCoefficient(String group, boolean base, IntervalEstimate value, Estimate p) {}
