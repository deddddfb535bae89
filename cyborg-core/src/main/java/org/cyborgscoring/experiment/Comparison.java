package org.cyborgscoring.experiment;

import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.metrics.NonInferiority;
import org.cyborgscoring.pipeline.Amount;

/**
 * What Cyborg Data are worth at one sampling and one number of hand scores.
 *
 * @param item the item, or {@link Summary#ALL_ITEMS} for all of them together
 * @param sampling how the hand-scored responses of the Cyborg Data were chosen
 * @param amount how many hand scores were asked for
 * @param gapClosed against the Student on as many random hand scores, with its 95 % interval over
 *     seeds
 * @param nonInferiority the test against the Student on all hand scores
 */
public record Comparison(
    String item,
    String sampling,
    Amount amount,
    IntervalEstimate gapClosed,
    NonInferiority.Result nonInferiority) {}
