package org.cyborgscoring.scoring;

/**
 * Observed and expected quadratic disagreement of score points with the hand scores of a sample:
 * QWK is 1 minus their ratio.
 */
final class Disagreement {
  private final CutScoreSample sample;
  private final double[] predictions;
  private final double[] handScores;
  private final double[] weights;
  private final double mean;
  private final double variance;

  private Disagreement(
      CutScoreSample sample,
      double[] predictions,
      double[] handScores,
      double[] weights,
      double mean,
      double variance) {
    this.sample = sample;
    this.predictions = predictions;
    this.handScores = handScores;
    this.weights = weights;
    this.mean = mean;
    this.variance = variance;
  }

  static Disagreement of(CutScoreSample sample) {
    double[] hand = sample.handScores();
    double[] weights = sample.weights();
    double total = 0;
    double shift = 0;
    for (int i = 0; i < hand.length; i++) {
      total += weights[i];
      shift += weights[i] * (hand[i] - sample.scale().min());
    }
    double mean = sample.scale().min() + shift / total;
    double squares = 0;
    for (int i = 0; i < hand.length; i++) {
      squares += weights[i] * (hand[i] - mean) * (hand[i] - mean);
    }
    return new Disagreement(sample, sample.predictions(), hand, weights, mean, squares / total);
  }

  /** Whether all hand scores that count are the same point. */
  boolean constantHandScores() {
    double step = sample.scale().step();
    // Different points of the scale are at least a step apart; anything less is rounding.
    double first = Double.NaN;
    for (int i = 0; i < handScores.length; i++) {
      if (weights[i] > 0) {
        if (Double.isNaN(first)) {
          first = handScores[i];
        } else if (Math.abs(handScores[i] - first) > step / 2) {
          return false;
        }
      }
    }
    return true;
  }

  /** Observed minus ratio times expected disagreement of giving this point to this response. */
  double cost(int response, int point, double ratio) {
    double given = sample.scale().point(point);
    return observed(response, given) - ratio * expected(response, given);
  }

  /** Observed over expected disagreement with these cuts. */
  double ratio(CutScores cuts) {
    double observed = 0;
    double expected = 0;
    for (int i = 0; i < handScores.length; i++) {
      double given = cuts.pointFor(predictions[i]);
      observed += observed(i, given);
      expected += expected(i, given);
    }
    return observed / expected;
  }

  private double observed(int response, double given) {
    double error = given - handScores[response];
    return weights[response] * error * error;
  }

  private double expected(int response, double given) {
    return weights[response] * (variance + (given - mean) * (given - mean));
  }
}
