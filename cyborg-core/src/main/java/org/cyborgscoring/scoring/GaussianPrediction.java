package org.cyborgscoring.scoring;

import org.cyborgscoring.metrics.StandardNormal;

/**
 * A prediction with Gaussian uncertainty: the latent score lies around the mean with this standard
 * deviation, and cut scores divide it into score points, as in an ordered probit model (McKelvey,
 * R. D., &amp; Zavoina, W. (1975). Journal of Mathematical Sociology, 4(1), 103-120).
 *
 * @param mean the expected score, finite
 * @param sd its standard deviation, finite, 0 and above; with 0 all probability lies on one point
 */
public record GaussianPrediction(double mean, double sd) {
  public GaussianPrediction {
    if (!Double.isFinite(mean) || !Double.isFinite(sd) || sd < 0) {
      throw new IllegalArgumentException("A prediction of " + mean + " with deviation " + sd + ".");
    }
  }

  /**
   * The probability of every score point, P(k) = Phi((c_(k+1) - mean) / sd) - Phi((c_k - mean) /
   * sd), summing to 1 up to rounding.
   *
   * <p>Small probabilities keep their digits: a point above the mean is the difference of two upper
   * tails, one below it of two lower tails.
   */
  public double[] probabilities(CutScores cuts) {
    double[] bounds = cuts.cuts();
    double[] probabilities = new double[bounds.length + 1];
    if (sd == 0) {
      probabilities[cuts.indexOf(mean)] = 1;
      return probabilities;
    }
    double low = Double.NEGATIVE_INFINITY;
    double sum = 0;
    for (int k = 0; k < probabilities.length; k++) {
      double high = k < bounds.length ? (bounds[k] - mean) / sd : Double.POSITIVE_INFINITY;
      probabilities[k] = StandardNormal.between(low, high);
      sum += probabilities[k];
      low = high;
    }
    for (int k = 0; k < probabilities.length; k++) {
      probabilities[k] /= sum;
    }
    return probabilities;
  }

  /** The prediction as a distribution over the score points, with the mean as expected score. */
  public ScoreDistribution distribution(CutScores cuts) {
    return ScoreDistribution.of(cuts.scale(), mean, probabilities(cuts));
  }
}
