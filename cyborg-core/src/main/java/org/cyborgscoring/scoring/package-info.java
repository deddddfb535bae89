/**
 * The contracts every model keeps, {@link org.cyborgscoring.scoring.Teacher} and {@link
 * org.cyborgscoring.scoring.Scorer}, and the values they exchange. Students stand beside the data
 * they learn from, in {@code org.cyborgscoring.cyborg}.
 *
 * <p>A prediction is always a {@link org.cyborgscoring.scoring.ScoreDistribution}: a continuous
 * expected score and a probability for every score point. Whole score points come from {@link
 * org.cyborgscoring.scoring.CutScores}, at the edge. Implementations are found by {@link
 * java.util.ServiceLoader} under a short id.
 */
@NullMarked
package org.cyborgscoring.scoring;

import org.jspecify.annotations.NullMarked;
