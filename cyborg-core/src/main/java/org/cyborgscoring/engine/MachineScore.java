package org.cyborgscoring.engine;

import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.ScoreDistribution;

/**
 * The score that an engine gives.
 *
 * @param point the score point under the engine's cut scores
 * @param confidence the probability of that point, 0 to 1
 * @param distribution the expected score and the probability of every point
 */
public record MachineScore(double point, double confidence, ScoreDistribution distribution) {

  /** The score that cut scores make of a prediction. */
  public static MachineScore of(ScoreDistribution prediction, CutScores cutScores) {
    int index = cutScores.indexOf(prediction.expected());
    return new MachineScore(
        cutScores.scale().point(index), prediction.probability(index), prediction);
  }

  /** The continuous expected score. */
  public double expected() {
    return distribution.expected();
  }
}
