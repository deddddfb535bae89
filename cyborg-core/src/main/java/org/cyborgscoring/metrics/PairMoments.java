package org.cyborgscoring.metrics;

/**
 * First and second moments of paired scores, in two passes: the means, then sums about the means
 * (Chan, Golub &amp; LeVeque 1983, "Algorithms for computing the sample variance", The American
 * Statistician 37(3), 242-247).
 *
 * <p>Both passes work on distances from the first pair, so large offsets lose no digits and
 * constant scores have a variance of exactly zero.
 *
 * @param size the number of pairs
 * @param meanHuman the mean human score
 * @param meanMachine the mean machine score
 * @param meanDifference the mean of machine minus human
 * @param humanSquares the sum of squared deviations of the human scores from their mean
 * @param machineSquares the same of the machine scores
 * @param products the sum of products of both deviations
 */
record PairMoments(
    int size,
    double meanHuman,
    double meanMachine,
    double meanDifference,
    double humanSquares,
    double machineSquares,
    double products) {

  /** The moments of at least one pair. */
  static PairMoments of(ScorePairs pairs) {
    int n = pairs.size();
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
    for (int i = 0; i < n; i++) {
      double h = pairs.human(i) - firstHuman - humanShift;
      double m = pairs.machine(i) - firstMachine - machineShift;
      humanSquares += h * h;
      machineSquares += m * m;
      products += h * m;
    }
    return new PairMoments(
        n,
        firstHuman + humanShift,
        firstMachine + machineShift,
        firstMachine - firstHuman + (machineShift - humanShift),
        humanSquares,
        machineSquares,
        products);
  }

  /** The standard deviation of the human scores, divided by n - 1. */
  double humanDeviation() {
    return Math.sqrt(humanSquares / (size - 1));
  }

  /** The standard deviation of the machine scores, divided by n - 1. */
  double machineDeviation() {
    return Math.sqrt(machineSquares / (size - 1));
  }
}
