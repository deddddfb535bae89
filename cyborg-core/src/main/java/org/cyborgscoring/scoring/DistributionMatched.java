package org.cyborgscoring.scoring;

import org.cyborgscoring.data.ScoreScale;

/**
 * Cuts that give every score point to as large a share of the predictions as people gave it: the
 * equipercentile idea. It undoes the shrinkage of predictions towards the mean. The default.
 *
 * <p>Between neighbouring distinct predictions, each cut takes the place where the weight below it
 * is nearest to the target's cumulative share (the upper of two equally near), and lies midway.
 * Without ties and with equal weights each share is met within 1 / n. A point with no target share
 * gets an empty interval: two equal cuts, or an infinite one at an end of the scale.
 *
 * <p>Kolen, M. J., &amp; Brennan, R. L. (2014). Test equating, scaling, and linking (3rd ed.), ch.
 * 2.
 */
public record DistributionMatched() implements CutScoreMethod {

  @Override
  public String id() {
    return "matched";
  }

  @Override
  public CutScores choose(CutScoreSample sample) {
    return match(sample.scale(), sample.predictions(), sample.weights(), sample.handScoreShares());
  }

  /**
   * Cuts that match a distribution known from elsewhere: when the hand-scored responses were chosen
   * to be diverse, their own scores do not show how often each point occurs.
   *
   * @param scale the item's scale
   * @param predictions expected scores of the responses whose points shall be distributed so,
   *     finite, at least one
   * @param weights their weights, not negative, not all 0
   * @param targetShares how often each point shall be given, not negative, not all 0; only ratios
   *     matter
   * @throws IllegalArgumentException if the numbers are not as said
   */
  public CutScores match(
      ScoreScale scale, double[] predictions, double[] weights, double[] targetShares) {
    SortedPredictions.requireUsable(predictions, weights);
    requireShares(scale, targetShares);
    SortedPredictions sorted = SortedPredictions.of(predictions, weights);
    double[] below = weightBelow(sorted, weights);
    double all = below[below.length - 1];
    double totalShare = sumFrom(targetShares, 0);
    double[] cuts = new double[scale.size() - 1];
    double share = 0;
    int place = 0;
    for (int k = 0; k < cuts.length; k++) {
      share += targetShares[k];
      double target = all * (share / totalShare);
      while (place < sorted.distinct()
          && Math.abs(below[place + 1] - target) <= Math.abs(below[place] - target)) {
        place++;
      }
      if (share == 0) {
        cuts[k] = Double.NEGATIVE_INFINITY;
      } else if (sumFrom(targetShares, k + 1) == 0) {
        cuts[k] = Double.POSITIVE_INFINITY;
      } else if (targetShares[k] == 0) {
        cuts[k] = cuts[k - 1];
      } else {
        cuts[k] = sorted.cutAt(place, k, scale);
      }
    }
    return CutScores.of(scale, cuts);
  }

  private static double[] weightBelow(SortedPredictions sorted, double[] weights) {
    double[] below = new double[sorted.distinct() + 1];
    for (int i = 0; i < sorted.distinct(); i++) {
      below[i + 1] = below[i];
      for (int member : sorted.members(i)) {
        below[i + 1] += weights[member];
      }
    }
    return below;
  }

  private static double sumFrom(double[] shares, int start) {
    double sum = 0;
    for (int k = start; k < shares.length; k++) {
      sum += shares[k];
    }
    return sum;
  }

  private static void requireShares(ScoreScale scale, double[] shares) {
    if (shares.length != scale.size()) {
      throw new IllegalArgumentException(
          shares.length + " target shares for " + scale.size() + " score points");
    }
    for (double share : shares) {
      if (!(share >= 0)) {
        throw new IllegalArgumentException("A target share is " + share + ".");
      }
    }
    double sum = sumFrom(shares, 0);
    if (!(sum > 0) || Double.isInfinite(sum)) {
      throw new IllegalArgumentException("The target shares sum to " + sum + ".");
    }
  }
}
