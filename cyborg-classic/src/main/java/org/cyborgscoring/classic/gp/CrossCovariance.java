package org.cyborgscoring.classic.gp;

/**
 * The prior covariances between a block of responses to be predicted and the anchors, which are the
 * responses that the process was fitted on or its inducing responses.
 */
public final class CrossCovariance {
  private final int anchors;
  private final int size;
  private final double[] values;
  private final double[] variances;

  /** A block of this many responses, all covariances zero. */
  public CrossCovariance(int anchors, int size) {
    this.anchors = anchors;
    this.size = size;
    this.values = new double[anchors * size];
    this.variances = new double[size];
  }

  /**
   * Tells the covariances of one response.
   *
   * @param response its index in the block
   * @param withAnchors one covariance for each anchor
   * @param variance its own prior variance, without noise
   */
  public void set(int response, double[] withAnchors, double variance) {
    for (int a = 0; a < anchors; a++) {
      values[a * size + response] = withAnchors[a];
    }
    variances[response] = variance;
  }

  /** The number of responses in the block. */
  public int size() {
    return size;
  }

  double variance(int response) {
    return variances[response];
  }

  /** A copy of the covariances, a row for each anchor. */
  double[] rows() {
    return values.clone();
  }

  /** For each response the sum of its covariances times the factors of the anchors. */
  static double[] combine(double[] rows, double[] factors, int size) {
    double[] sums = new double[size];
    for (int a = 0; a < factors.length; a++) {
      double factor = factors[a];
      int row = a * size;
      for (int c = 0; c < size; c++) {
        sums[c] += factor * rows[row + c];
      }
    }
    return sums;
  }

  /** For each response the sum of the squares in its column. */
  static double[] squares(double[] rows, int size) {
    double[] sums = new double[size];
    for (int row = 0; row < rows.length; row += size) {
      for (int c = 0; c < size; c++) {
        sums[c] += rows[row + c] * rows[row + c];
      }
    }
    return sums;
  }
}
