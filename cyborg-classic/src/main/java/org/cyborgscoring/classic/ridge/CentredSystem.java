package org.cyborgscoring.classic.ridge;

/**
 * The equations of weighted ridge regression with an intercept that is not penalised, for every
 * lane: (W½ C K Cᵀ W½ + λ I) x = W½ (y - ȳ), where W holds a lane's row weights and C takes the
 * weighted mean away.
 */
final class CentredSystem implements LaneOperator {
  private final LaneOperator kernel;
  private final int rows;
  private final double[] roots;
  private final double[] totals;
  private final double[] means;
  private final double[] values;
  private final double[] work;

  CentredSystem(LaneOperator kernel, Labels labels) {
    this.kernel = kernel;
    this.rows = labels.rows();
    this.totals = labels.totalWeights();
    this.means = labels.means();
    this.values = labels.values();
    this.roots = new double[rows * Lanes.COUNT];
    this.work = new double[roots.length];
    for (int k = 0; k < roots.length; k++) {
      roots[k] = Math.sqrt(labels.weight(k / Lanes.COUNT, k % Lanes.COUNT));
    }
  }

  /** The right side of the equations. */
  double[] rightSide() {
    double[] side = new double[roots.length];
    for (int k = 0; k < side.length; k++) {
      side[k] = roots[k] * (values[k / Lanes.COUNT] - means[k % Lanes.COUNT]);
    }
    return side;
  }

  @Override
  public void apply(double[] vectors, double[] products) {
    spread(vectors, work);
    kernel.apply(work, products);
    double[] centres = weightedMeans(products);
    for (int k = 0; k < products.length; k++) {
      products[k] = roots[k] * (products[k] - centres[k % Lanes.COUNT]);
    }
  }

  /** The coefficients α of the kernel expansion that a solution stands for: α = Cᵀ W½ x. */
  double[] coefficients(float[] solution) {
    double[] vectors = new double[solution.length];
    for (int k = 0; k < vectors.length; k++) {
      vectors[k] = solution[k];
    }
    double[] coefficients = new double[solution.length];
    spread(vectors, coefficients);
    return coefficients;
  }

  /**
   * The predictions K α + intercept for every row and lane.
   *
   * @param intercepts takes the intercept of every lane
   */
  double[] predictions(double[] coefficients, double[] intercepts) {
    double[] predictions = new double[coefficients.length];
    kernel.apply(coefficients, predictions);
    double[] centres = weightedMeans(predictions);
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      intercepts[lane] = means[lane] - centres[lane];
    }
    for (int k = 0; k < predictions.length; k++) {
      predictions[k] += intercepts[k % Lanes.COUNT];
    }
    return predictions;
  }

  private void spread(double[] vectors, double[] into) {
    double[] sums = new double[Lanes.COUNT];
    for (int k = 0; k < vectors.length; k++) {
      into[k] = roots[k] * vectors[k];
      sums[k % Lanes.COUNT] += into[k];
    }
    for (int k = 0; k < vectors.length; k++) {
      int lane = k % Lanes.COUNT;
      into[k] -= roots[k] * roots[k] * (sums[lane] / totals[lane]);
    }
  }

  private double[] weightedMeans(double[] products) {
    double[] sums = new double[Lanes.COUNT];
    for (int k = 0; k < products.length; k++) {
      sums[k % Lanes.COUNT] += roots[k] * roots[k] * products[k];
    }
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      sums[lane] /= totals[lane];
    }
    return sums;
  }
}
