package org.cyborgscoring.pipeline;

import java.util.List;
import org.cyborgscoring.scoring.CutScores;
import org.cyborgscoring.scoring.ScoreDistribution;

/**
 * Everything that is kept of a fitted model besides the model itself.
 *
 * @param cutScores turn its expected scores into points
 * @param training its predictions for the rows it was trained on, made without them, and behind
 *     these, for a Teacher, its predictions for the responses that had no hand scores
 * @param test its predictions for the held-out responses
 */
public record Outcome(
    CutScores cutScores, List<ScoreDistribution> training, List<ScoreDistribution> test) {

  public Outcome {
    training = List.copyOf(training);
    test = List.copyOf(test);
  }
}
