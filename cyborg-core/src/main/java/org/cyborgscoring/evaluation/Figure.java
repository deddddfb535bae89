package org.cyborgscoring.evaluation;

import org.cyborgscoring.metrics.IntervalEstimate;

/**
 * One figure of an evaluation.
 *
 * @param item the item
 * @param scorer whose scores are judged
 * @param comparison who is compared with whom
 * @param version the form of the machine's scores; {@link ScoreVersion#RAW} in human-human figures,
 *     which do not depend on it
 * @param slice the responses it is about
 * @param statistic the statistic's id
 * @param n the number of responses that had a part
 * @param estimate its value with an interval; undefined with a reason
 */
public record Figure(
    String item,
    String scorer,
    Comparison comparison,
    ScoreVersion version,
    Slice slice,
    String statistic,
    int n,
    IntervalEstimate estimate) {}
