package org.cyborgscoring.classic.ridge;

import java.util.stream.IntStream;
import org.cyborgscoring.classic.Workers;

/**
 * Weights columns by how closely they go with the labels: a column's values are multiplied by the
 * root of the absolute correlation |r| between it and the label, on the training rows of each lane.
 *
 * <p>This is sure independence screening (Fan, J., &amp; Lv, J. (2008). Journal of the Royal
 * Statistical Society B, 70(5), 849-911) made soft: nothing is dropped, but the ridge penalty of a
 * column grows as 1 / |r|. Since it looks at the labels, every lane needs its own weights, or its
 * predictions for the fold it leaves out would not be honest.
 */
final class Screening {
  private static final int LEAST_TEXTS = 2;
  private static final double LEAST_RELATIVE_VARIANCE = 1e-9;

  private Screening() {}

  /**
   * What to multiply the columns' kernels with, scaled so that the mean squared distance of a
   * lane's training rows from their mean is 1 (nearly: blocks that share a bucket are taken for
   * independent).
   *
   * @param soft whether to weight by |r|, or all columns alike
   * @return a factor for every column and lane
   */
  static float[] of(PackedRows rows, Labels labels, boolean soft, Workers workers) {
    FoldSums[] folds = new FoldSums[Lanes.FOLDS];
    workers.run(Lanes.FOLDS, fold -> folds[fold] = FoldSums.of(rows, labels, fold));
    float[] factors = new float[rows.columns() * Lanes.COUNT];
    double[] totals = labels.totalWeights();
    double[] means = labels.means();
    double[] deviations = deviations(labels, means, totals);
    workers.run(
        Lanes.COUNT,
        lane -> {
          double distance = 0;
          for (int column = 0; column < rows.columns(); column++) {
            int texts = 0;
            double value = 0;
            double square = 0;
            double product = 0;
            for (int fold = 0; fold < Lanes.FOLDS; fold++) {
              if (fold != lane) {
                texts += folds[fold].texts[column];
                value += folds[fold].values[column];
                square += folds[fold].squares[column];
                product += folds[fold].products[column];
              }
            }
            double mean = value / totals[lane];
            double meanSquare = square / totals[lane];
            double variance = meanSquare - mean * mean;
            if (texts < LEAST_TEXTS || variance <= LEAST_RELATIVE_VARIANCE * meanSquare) {
              continue;
            }
            double factor = 1;
            if (soft) {
              double covariance = product / totals[lane] - mean * means[lane];
              factor =
                  deviations[lane] == 0
                      ? 0
                      : Math.min(1, Math.abs(covariance) / Math.sqrt(variance) / deviations[lane]);
            }
            factors[column * Lanes.COUNT + lane] = (float) factor;
            distance += factor * variance;
          }
          scale(factors, lane, distance);
        });
    return factors;
  }

  private static void scale(float[] factors, int lane, double distance) {
    if (distance > 0) {
      float scale = (float) (1 / distance);
      for (int k = lane; k < factors.length; k += Lanes.COUNT) {
        factors[k] *= scale;
      }
    }
  }

  private static double[] deviations(Labels labels, double[] means, double[] totals) {
    return IntStream.range(0, Lanes.COUNT)
        .mapToDouble(
            lane -> {
              double sum = 0;
              for (int i = 0; i < labels.rows(); i++) {
                double distance = labels.values()[i] - means[lane];
                sum += labels.weight(i, lane) * distance * distance;
              }
              return Math.sqrt(sum / totals[lane]);
            })
        .toArray();
  }
}
