package org.cyborgscoring.metrics.truescore;

import java.util.List;

/**
 * What the reads of responses say of rater error and true score, as sums. A response without reads
 * has no part.
 *
 * @param responses the number N of responses with at least one read
 * @param several the number of those with two reads or more
 * @param reads the number C of reads
 * @param squaredReads the sum of c^2, c the number of reads of a response
 * @param withinSquares the sum of squared deviations of reads from their response's mean
 * @param betweenSquares the sum of c (m - M)^2, m the mean of a response's reads, M of all reads
 */
public record ReadMoments(
    int responses,
    int several,
    int reads,
    double squaredReads,
    double withinSquares,
    double betweenSquares) {

  // What is left of a sum of squares by rounding, when all reads are the same.
  private static final double ROUNDING = 1e-11;

  /** The moments of reads: one array for each response, of any length. */
  public static ReadMoments of(List<double[]> readsOfResponses) {
    double origin = readsOfResponses.stream().filter(r -> r.length > 0).mapToDouble(r -> r[0])
        .findFirst().orElse(0);
    int responses = 0;
    int several = 0;
    int reads = 0;
    double squaredReads = 0;
    double within = 0;
    double sum = 0;
    double squares = 0;
    for (double[] ofOne : readsOfResponses) {
      if (ofOne.length > 0) {
        double distance = mean(ofOne) - origin;
        responses++;
        several += ofOne.length > 1 ? 1 : 0;
        reads += ofOne.length;
        squaredReads += (double) ofOne.length * ofOne.length;
        within += squaresWithin(ofOne);
        sum += ofOne.length * distance;
        squares += ofOne.length * distance * distance;
      }
    }
    return ofSums(responses, several, reads, squaredReads, within, sum, squares);
  }

  /**
   * The moments given as sums over responses, each counted as often as its sample holds it.
   *
   * @param responses the number of responses with at least one read
   * @param several the number of those with two reads or more
   * @param reads the number of reads
   * @param squaredReads the sum of c^2
   * @param within the sum of squared deviations of reads from their response's mean
   * @param sum the sum of c d, d the distance of a response's mean read from an origin near it
   * @param squares the sum of c d^2
   */
  public static ReadMoments ofSums(
      int responses,
      int several,
      int reads,
      double squaredReads,
      double within,
      double sum,
      double squares) {
    double between = reads == 0 ? 0 : squares - sum * sum / reads;
    return new ReadMoments(
        responses,
        several,
        reads,
        squaredReads,
        within,
        between <= ROUNDING * squares ? 0 : between);
  }

  /** The mean of at least one read. */
  public static double mean(double[] reads) {
    double sum = 0;
    for (double read : reads) {
      sum += read - reads[0];
    }
    return reads[0] + sum / reads.length;
  }

  /** The sum of squared deviations of a response's reads from their mean. */
  public static double squaresWithin(double[] reads) {
    double mean = mean(reads);
    double squares = 0;
    for (double read : reads) {
      squares += (read - mean) * (read - mean);
    }
    return squares;
  }
}
