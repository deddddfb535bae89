package org.cyborgscoring.rsmtool;

import java.util.Arrays;

/**
 * Mean, standard deviation and ends of some scores.
 *
 * @param n how many there are
 * @param mean their mean; NaN without scores
 * @param sd their standard deviation, divided by n - 1; NaN with fewer than two
 * @param min the lowest
 * @param max the highest
 */
record Moments(int n, double mean, double sd, double min, double max) {

  static Moments of(double[] scores) {
    int n = scores.length;
    double shift = n == 0 ? 0 : scores[0];
    double mean = shift + Arrays.stream(scores).map(score -> score - shift).sum() / n;
    double squares = Arrays.stream(scores).map(s -> (s - mean) * (s - mean)).sum();
    return new Moments(
        n,
        mean,
        n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1)),
        Arrays.stream(scores).min().orElse(Double.NaN),
        Arrays.stream(scores).max().orElse(Double.NaN));
  }
}
