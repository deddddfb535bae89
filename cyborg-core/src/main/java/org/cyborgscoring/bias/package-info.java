/**
 * Bias on the way from people to Teacher to Student: for every subgroup how far each scorer departs
 * from the hand scores, what each step added, and a verdict on the Student.
 *
 * <p>{@link org.cyborgscoring.bias.BiasAnalyzer} turns a {@link org.cyborgscoring.bias.ScoreChain}
 * into a {@link org.cyborgscoring.bias.BiasAnalysis}. The statistics are those of {@code metrics};
 * intervals draw responses, the scores of all scorers together, so that what a step added has an
 * interval of its own.
 */
@NullMarked
package org.cyborgscoring.bias;

import org.jspecify.annotations.NullMarked;
