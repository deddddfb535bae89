package org.cyborgscoring.experiment;

import java.util.Map;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.pipeline.Amount;

/**
 * The mean of a regime over seeds, at one number of hand scores.
 *
 * @param item the item, or {@link Summary#ALL_ITEMS} for the mean over items
 * @param sampling the sampler; empty where nothing was sampled
 * @param amount how many hand scores were asked for
 * @param fraction the share of hand-scored training responses, averaged over items
 * @param handScored the number of them, averaged over items
 * @param regime what scored
 * @param statistics means over seeds with 95 % intervals, by statistic id; those about subgroups
 *     are among them where there are any
 */
public record CurvePoint(
    String item,
    String sampling,
    Amount amount,
    double fraction,
    double handScored,
    Regime regime,
    Map<String, IntervalEstimate> statistics) {}
