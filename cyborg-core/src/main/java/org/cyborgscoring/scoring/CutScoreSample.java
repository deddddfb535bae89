package org.cyborgscoring.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ScoreScale;

/**
 * What cut scores are chosen from: hand-scored responses with predictions that did not see their
 * hand scores (leave-one-out or cross-validated). In-sample predictions lie too close to the hand
 * scores and would give cuts that are too far apart.
 */
public final class CutScoreSample {
  private final ScoreScale scale;
  private final double[] predictions;
  private final double[] handScores;
  private final double[] weights;

  private CutScoreSample(
      ScoreScale scale, double[] predictions, double[] handScores, double[] weights) {
    this.scale = scale;
    this.predictions = predictions;
    this.handScores = handScores;
    this.weights = weights;
  }

  /**
   * A sample in which some responses count more, for instance because they stand for more.
   *
   * @param scale the item's scale
   * @param predictions out-of-sample expected scores, finite, at least one
   * @param handScores the hand scores of the same responses, on the scale
   * @param weights their weights, finite, not negative, not all 0; only their ratios matter
   * @throws IllegalArgumentException if lengths differ or a number is not as said
   * @throws InputException if a hand score is not on the scale
   */
  public static CutScoreSample of(
      ScoreScale scale, double[] predictions, double[] handScores, double[] weights) {
    if (handScores.length != predictions.length) {
      throw new IllegalArgumentException(
          predictions.length + " predictions but " + handScores.length + " hand scores");
    }
    SortedPredictions.requireUsable(predictions, weights);
    for (double score : handScores) {
      scale.indexOf(score);
    }
    return new CutScoreSample(scale, predictions.clone(), handScores.clone(), weights.clone());
  }

  /** A sample in which every response counts the same. */
  public static CutScoreSample of(ScoreScale scale, double[] predictions, double[] handScores) {
    double[] weights = new double[predictions.length];
    Arrays.fill(weights, 1);
    return of(scale, predictions, handScores, weights);
  }

  /**
   * A sample of uncertain labels: a response counts for every score point with that point's
   * probability, so that shares and agreement are those expected under the labels.
   *
   * @param scale the item's scale
   * @param predictions out-of-sample predictions, at least one
   * @param labels the labels of the same responses; certain for a hand score
   * @throws IllegalArgumentException if there are none, or not as many of one as of the other
   */
  public static CutScoreSample ofLabels(
      ScoreScale scale, List<ScoreDistribution> predictions, List<ScoreDistribution> labels) {
    if (labels.size() != predictions.size()) {
      throw new IllegalArgumentException(
          predictions.size() + " predictions but " + labels.size() + " labels");
    }
    DoubleStream.Builder expected = DoubleStream.builder();
    DoubleStream.Builder scores = DoubleStream.builder();
    DoubleStream.Builder weights = DoubleStream.builder();
    for (int i = 0; i < labels.size(); i++) {
      for (int k = 0; k < scale.size(); k++) {
        double probability = labels.get(i).probability(k);
        if (probability > 0) {
          expected.add(predictions.get(i).expected());
          scores.add(scale.point(k));
          weights.add(probability);
        }
      }
    }
    return of(
        scale, expected.build().toArray(), scores.build().toArray(), weights.build().toArray());
  }

  /** The item's scale. */
  public ScoreScale scale() {
    return scale;
  }

  /**
   * The number of weighted pairs of prediction and score, at least 1: one for each response, or one
   * for each response and each score point its label gives a chance.
   */
  public int size() {
    return predictions.length;
  }

  /** A copy of the out-of-sample expected scores. */
  public double[] predictions() {
    return predictions.clone();
  }

  /** A copy of the hand scores. */
  public double[] handScores() {
    return handScores.clone();
  }

  /** A copy of the weights. */
  public double[] weights() {
    return weights.clone();
  }

  /** The weighted share of each score point among the hand scores, summing to 1. */
  public double[] handScoreShares() {
    double[] shares = new double[scale.size()];
    double total = 0;
    for (int i = 0; i < handScores.length; i++) {
      shares[scale.indexOf(handScores[i])] += weights[i];
      total += weights[i];
    }
    for (int k = 0; k < shares.length; k++) {
      shares[k] /= total;
    }
    return shares;
  }
}
