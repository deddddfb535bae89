package org.cyborgscoring.planning;

/**
 * How much the QWK of two trainings differs that learned from different samples of n hand scores:
 * its standard deviation is s / n, falling as the loss itself does near its optimum.
 *
 * @param scale s, the standard deviation of one training with a single hand score
 * @param handScored the size of the hand-scored sample from which the subsets were taken
 */
record TrainingSpread(double scale, int handScored) {
  /** Counts like this many observed degrees of freedom. */
  private static final double PRIOR_DEGREES = 4;

  /** The standard deviation at {@link #PRIOR_SIZE} hand scores that is expected beforehand. */
  private static final double PRIOR_DEVIATION = 0.02;

  private static final double PRIOR_SIZE = 100;

  /**
   * Estimates the spread.
   *
   * <p>In each repeat the points come from as many trainings as there are folds, so that the mean
   * over them varies by 1 / folds of the variance of one; subsets of n of N hand scores share
   * responses, which hides a part n / N of it. The largest size, whose subsets are whole training
   * parts, says least and is left out where there are others. A moderate spread expected beforehand
   * keeps a few repeats from giving none by chance.
   *
   * @param sizes of the subsets
   * @param qwks by repeat and size
   * @param folds how many trainings a point comes from
   * @param handScored N
   */
  static TrainingSpread of(int[] sizes, double[][] qwks, int folds, int handScored) {
    double prior = PRIOR_DEVIATION * PRIOR_SIZE;
    double sum = PRIOR_DEGREES * prior * prior;
    double degrees = PRIOR_DEGREES;
    int most = sizes.length > 1 ? sizes.length - 1 : 1;
    for (int s = 0; s < most; s++) {
      double n = sizes[s];
      double observed = 0;
      double mean = 0;
      for (double[] repeat : qwks) {
        mean += repeat[s] / qwks.length;
      }
      for (double[] repeat : qwks) {
        observed += (repeat[s] - mean) * (repeat[s] - mean);
      }
      sum += observed * folds * n * n / (1 - n / handScored);
      degrees += qwks.length - 1;
    }
    return new TrainingSpread(Math.sqrt(sum / degrees), handScored);
  }

  /** The standard deviation of one training on this many hand scores. */
  double at(double size) {
    return scale / size;
  }

  /**
   * The standard deviation that the hand-scored sample at hand adds to everything measured in it.
   */
  double ofSample() {
    return at(handScored);
  }
}
