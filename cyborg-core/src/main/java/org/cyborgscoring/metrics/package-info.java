/**
 * Agreement statistics, one class each, with the formula, its source and its edge cases.
 *
 * <p>Four kinds, by what they look at:
 *
 * <ul>
 *   <li>{@link org.cyborgscoring.metrics.Statistic}: one set of paired scores (QWK, r, SMD, ...);
 *   <li>{@link org.cyborgscoring.metrics.SubgroupStatistic}: a subgroup within such a set;
 *   <li>tables of one set: {@link org.cyborgscoring.metrics.ConfusionMatrix}, {@link
 *       org.cyborgscoring.metrics.AgreementByScorePoint}, {@link
 *       org.cyborgscoring.metrics.ScoreCounts};
 *   <li>summaries of an experiment's cells: {@link org.cyborgscoring.metrics.MeanInterval}, {@link
 *       org.cyborgscoring.metrics.GapClosed}, {@link org.cyborgscoring.metrics.NonInferiority}.
 * </ul>
 *
 * <p>Statistics that look at more than pairs have packages of their own: {@code truescore} at the
 * reads of raters, {@code fairness} at subgroups as a whole, {@code calibration} at distributions;
 * {@code bootstrap} gives any of them an interval. A {@link
 * org.cyborgscoring.metrics.MomentStatistic} states its formula on moments, which come from pairs
 * or from the sums of a bootstrap sample.
 *
 * <p>H is the human score, M the machine score (or the second human's), both as numbers on the
 * item's scale. Moments are those of the population (divided by n) unless a class says otherwise.
 * What cannot be computed is an {@link org.cyborgscoring.metrics.Estimate.Undefined} with its
 * reason: a statistic never stops a run.
 */
@NullMarked
package org.cyborgscoring.metrics;

import org.jspecify.annotations.NullMarked;
