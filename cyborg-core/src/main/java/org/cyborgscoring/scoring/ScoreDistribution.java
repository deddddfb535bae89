package org.cyborgscoring.scoring;

import java.util.Arrays;
import org.cyborgscoring.data.ScoreScale;

/**
 * A prediction for one response: a continuous expected score and the probability of every score
 * point.
 *
 * <p>The expected score is what cut scores divide. It lies within {@link #TRIM} steps of the scale,
 * as operational practice has it, and need not be the mean of the probabilities: a model may be
 * calibrated in one and rank by the other.
 */
public final class ScoreDistribution {
  /**
   * How far, in steps, an expected score may lie outside its scale: the customary trimming
   * tolerance of operational scoring, just below half a step.
   */
  public static final double TRIM = 0.4998;

  private static final double SUM_TOLERANCE = 1e-6;

  /** Rounding alone; a distribution this near to 1 comes back from a file as it went there. */
  private static final double SUM_ROUNDING = 1e-9;

  private final double expected;
  private final double[] probabilities;

  private ScoreDistribution(double expected, double[] probabilities) {
    this.expected = expected;
    this.probabilities = probabilities;
  }

  /**
   * A distribution as given.
   *
   * @param scale the item's scale
   * @param expected the expected score on that scale; trimmed to {@link #TRIM} steps around it
   * @param probabilities one for each score point, summing to 1 within a millionth
   * @throws IllegalArgumentException if that is no distribution over the scale
   */
  public static ScoreDistribution of(ScoreScale scale, double expected, double[] probabilities) {
    if (probabilities.length != scale.size()) {
      throw new IllegalArgumentException(
          probabilities.length + " probabilities for " + scale.size() + " score points");
    }
    double sum = 0;
    for (double p : probabilities) {
      if (!(p >= 0)) {
        throw new IllegalArgumentException("A probability is " + p + ".");
      }
      sum += p;
    }
    if (Math.abs(sum - 1) > SUM_TOLERANCE || !Double.isFinite(expected)) {
      throw new IllegalArgumentException("Sum " + sum + ", expected score " + expected + ".");
    }
    double[] normalised = probabilities.clone();
    if (Math.abs(sum - 1) > SUM_ROUNDING) {
      for (int i = 0; i < normalised.length; i++) {
        normalised[i] /= sum;
      }
    }
    return new ScoreDistribution(scale.trim(expected, TRIM), normalised);
  }

  /**
   * A distribution whose expected score is the mean of its probabilities.
   *
   * @param probabilities one for each score point, summing to 1 within a millionth
   * @throws IllegalArgumentException if that is no distribution over the scale
   */
  public static ScoreDistribution withMean(ScoreScale scale, double[] probabilities) {
    double mean = 0;
    for (int k = 0; k < Math.min(scale.size(), probabilities.length); k++) {
      mean += probabilities[k] * scale.point(k);
    }
    return of(scale, mean, probabilities);
  }

  /** All probability on one score point, as for a hand score. */
  public static ScoreDistribution certain(ScoreScale scale, double score) {
    double[] probabilities = new double[scale.size()];
    int index = scale.indexOf(score);
    probabilities[index] = 1;
    return new ScoreDistribution(scale.point(index), probabilities);
  }

  /**
   * Half of the probability on each of two score points, as for two reads that count the same.
   *
   * @throws org.cyborgscoring.data.InputException if one is not on the scale
   */
  public static ScoreDistribution ofTwo(ScoreScale scale, double first, double second) {
    double[] probabilities = new double[scale.size()];
    probabilities[scale.indexOf(first)] += 0.5;
    probabilities[scale.indexOf(second)] += 0.5;
    return new ScoreDistribution((first + second) / 2, probabilities);
  }

  /** The continuous expected score, on the item's scale. */
  public double expected() {
    return expected;
  }

  /** The number of score points. */
  public int size() {
    return probabilities.length;
  }

  /** The probability of the score point with this index. */
  public double probability(int index) {
    return probabilities[index];
  }

  /** A copy of the probabilities, one for each score point. */
  public double[] probabilities() {
    return probabilities.clone();
  }

  /** The index of the most likely score point; of several, the lowest. */
  public int mostLikely() {
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      if (probabilities[i] > probabilities[best]) {
        best = i;
      }
    }
    return best;
  }

  /** The variance of the score under the probabilities, in squared score points of the scale. */
  public double variance(ScoreScale scale) {
    double mean = 0;
    double square = 0;
    for (int i = 0; i < probabilities.length; i++) {
      double point = scale.point(i);
      mean += probabilities[i] * point;
      square += probabilities[i] * point * point;
    }
    return Math.max(0, square - mean * mean);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScoreDistribution that
        && Double.compare(expected, that.expected) == 0
        && Arrays.equals(probabilities, that.probabilities);
  }

  @Override
  public int hashCode() {
    return 31 * Double.hashCode(expected) + Arrays.hashCode(probabilities);
  }

  @Override
  public String toString() {
    return "ScoreDistribution[expected=" + expected + ", " + Arrays.toString(probabilities) + "]";
  }
}
