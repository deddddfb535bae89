package org.cyborgscoring.classic.lsagp;

import java.util.Arrays;

/**
 * Puts hand scores on a scale of mean 0 and standard deviation 1, and back.
 *
 * @param mean the mean hand score
 * @param deviation its standard deviation, above 0
 */
record StandardScores(double mean, double deviation) {

  /** The scale of these scores, of which at least two differ. */
  static StandardScores of(double[] scores) {
    double mean = Arrays.stream(scores).sum() / scores.length;
    double squares = 0;
    for (double score : scores) {
      squares += (score - mean) * (score - mean);
    }
    return new StandardScores(mean, Math.sqrt(squares / scores.length));
  }

  double[] standardise(double[] scores) {
    return Arrays.stream(scores).map(score -> (score - mean) / deviation).toArray();
  }
}
