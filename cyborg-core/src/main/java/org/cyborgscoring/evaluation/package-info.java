/**
 * The full evaluation of one scorer of one item: every statistic, overall, by subgroup and by score
 * point, with bootstrap intervals. It takes scores, not responses, so it serves any scoring system.
 *
 * <p>{@link org.cyborgscoring.evaluation.EvaluationSet} goes in, a list of {@link
 * org.cyborgscoring.evaluation.Figure} comes out: one row a figure, which gates, reports and tables
 * pick from.
 */
@NullMarked
package org.cyborgscoring.evaluation;

import org.jspecify.annotations.NullMarked;
