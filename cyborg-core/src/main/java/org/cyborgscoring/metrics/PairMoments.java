package org.cyborgscoring.metrics;

/**
 * First and second moments of paired scores, in two passes: the means, then sums about the means
 * (Chan, Golub &amp; LeVeque 1983, "Algorithms for computing the sample variance", The American
 * Statistician 37(3), 242-247).
 *
 * <p>Both passes work on distances from the first pair, so large offsets lose no digits and
 * constant scores have a variance of exactly zero. Bootstrap samples come as weighted sums instead:
 * {@link #ofSums} makes the same moments of them.
 *
 * @param size the number of pairs
 * @param meanHuman the mean human score
 * @param meanMachine the mean machine score
 * @param meanDifference the mean of machine minus human
 * @param humanSquares the sum of squared deviations of the human scores from their mean
 * @param machineSquares the same of the machine scores
 * @param products the sum of products of both deviations
 * @param squaredErrors the sum of squared differences, machine minus human
 */
public record PairMoments(
    int size,
    double meanHuman,
    double meanMachine,
    double meanDifference,
    double humanSquares,
    double machineSquares,
    double products,
    double squaredErrors) {

  // What is left of a sum of squares by rounding, when all scores are the same.
  private static final double ROUNDING = 1e-11;

  /** The moments of pairs; all zero without any. */
  public static PairMoments of(ScorePairs pairs) {
    int n = pairs.size();
    if (n == 0) {
      return new PairMoments(0, 0, 0, 0, 0, 0, 0, 0);
    }
    double firstHuman = pairs.human(0);
    double firstMachine = pairs.machine(0);
    double humans = 0;
    double machines = 0;
    for (int i = 0; i < n; i++) {
      humans += pairs.human(i) - firstHuman;
      machines += pairs.machine(i) - firstMachine;
    }
    double humanShift = humans / n;
    double machineShift = machines / n;
    double humanSquares = 0;
    double machineSquares = 0;
    double products = 0;
    double squaredErrors = 0;
    for (int i = 0; i < n; i++) {
      double h = pairs.human(i) - firstHuman - humanShift;
      double m = pairs.machine(i) - firstMachine - machineShift;
      humanSquares += h * h;
      machineSquares += m * m;
      products += h * m;
      double error = pairs.machine(i) - pairs.human(i);
      squaredErrors += error * error;
    }
    return new PairMoments(
        n,
        firstHuman + humanShift,
        firstMachine + machineShift,
        firstMachine - firstHuman + (machineShift - humanShift),
        humanSquares,
        machineSquares,
        products,
        squaredErrors);
  }

  /**
   * The moments of scores given as sums of distances from an origin near them, each score counted
   * as often as its sample holds it. Scores that are all the same have no variance here either:
   * what rounding leaves of it is taken away.
   *
   * @param size the number of pairs, repeated ones counted again
   * @param humanOrigin what was subtracted from human scores
   * @param machineOrigin what was subtracted from machine scores
   * @param humans the sum of human distances
   * @param machines the sum of machine distances
   * @param humanSquares the sum of squared human distances
   * @param machineSquares the sum of squared machine distances
   * @param products the sum of products of both distances
   * @param squaredErrors the sum of squared differences, machine minus human
   */
  public static PairMoments ofSums(
      int size,
      double humanOrigin,
      double machineOrigin,
      double humans,
      double machines,
      double humanSquares,
      double machineSquares,
      double products,
      double squaredErrors) {
    if (size == 0) {
      return new PairMoments(0, 0, 0, 0, 0, 0, 0, 0);
    }
    double humanShift = humans / size;
    double machineShift = machines / size;
    double humanSpread = aboutMean(humanSquares, humans * humanShift);
    double machineSpread = aboutMean(machineSquares, machines * machineShift);
    return new PairMoments(
        size,
        humanOrigin + humanShift,
        machineOrigin + machineShift,
        machineOrigin - humanOrigin + (machineShift - humanShift),
        humanSpread,
        machineSpread,
        humanSpread == 0 || machineSpread == 0 ? 0 : products - humans * machineShift,
        squaredErrors);
  }

  private static double aboutMean(double squares, double ofMean) {
    double spread = squares - ofMean;
    return spread <= ROUNDING * squares ? 0 : spread;
  }

  /** The standard deviation of the human scores, divided by n - 1. */
  public double humanDeviation() {
    return Math.sqrt(humanSquares / (size - 1));
  }

  /** The standard deviation of the machine scores, divided by n - 1. */
  public double machineDeviation() {
    return Math.sqrt(machineSquares / (size - 1));
  }
}
