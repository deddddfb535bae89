package org.cyborgscoring.metrics;

import java.util.List;

/**
 * What the seeds of one item say about the gap and how much of it was closed.
 *
 * @param seeds the number of seeds
 * @param meanClosed the mean of QWK cyborg - QWK hand
 * @param meanGap the mean of QWK all - QWK hand
 * @param varianceOfClosed the variance of the first mean; this and the next are 0 with one seed
 * @param varianceOfGap the variance of the second mean
 * @param covariance the covariance of both means
 */
record SeedDifferences(
    int seeds,
    double meanClosed,
    double meanGap,
    double varianceOfClosed,
    double varianceOfGap,
    double covariance) {

  static SeedDifferences of(List<GapCell> cells, RandomSplits splits) {
    double[] closed = cells.stream().mapToDouble(GapCell::closed).toArray();
    double[] gap = cells.stream().mapToDouble(GapCell::gap).toArray();
    double factor = splits.factor(cells.size());
    boolean spread = cells.size() > 1;
    return new SeedDifferences(
        cells.size(),
        SampleMoments.mean(closed),
        SampleMoments.mean(gap),
        spread ? factor * SampleMoments.variance(closed) : 0,
        spread ? factor * SampleMoments.variance(gap) : 0,
        spread ? factor * SampleMoments.covariance(closed, gap) : 0);
  }

  /** The variance of the mean of closed - ratio * gap. */
  double varianceOfResidual(double ratio) {
    return Math.max(0, varianceOfClosed - 2 * ratio * covariance + ratio * ratio * varianceOfGap);
  }
}
