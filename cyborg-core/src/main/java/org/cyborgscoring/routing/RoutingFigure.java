package org.cyborgscoring.routing;

import org.cyborgscoring.evaluation.Slice;
import org.cyborgscoring.metrics.IntervalEstimate;

/**
 * One figure of the trade-off.
 *
 * @param slice the responses it is about
 * @param rule the rule that sends some of them to people
 * @param measure what is measured
 * @param n the number of responses of the slice, sent or not
 * @param estimate its value with an interval; undefined with a reason
 */
public record RoutingFigure(
    Slice slice, RoutingRule rule, RoutingMeasure measure, int n, IntervalEstimate estimate) {}
