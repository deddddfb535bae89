package org.cyborgscoring.metrics.calibration;

import org.cyborgscoring.metrics.Estimate;

/**
 * The expected calibration error: sum over bins b of n_b / n * |accuracy_b - confidence_b|, where a
 * response's confidence is its largest probability, it is right when that is the human score point
 * (of several largest, the lowest counts), and bins divide confidence evenly. 0 (calibrated) to 1.
 * Undefined without responses. In small samples it is above 0 even for a calibrated machine.
 *
 * <p>Naeini, M. P., Cooper, G. F., &amp; Hauskrecht, M. (2015). Obtaining well calibrated
 * probabilities using Bayesian binning. AAAI, 2901-2907; Guo, C., Pleiss, G., Sun, Y., &amp;
 * Weinberger, K. Q. (2017). On calibration of modern neural networks. ICML, 1321-1330.
 *
 * @param bins the number of bins, at least 1
 */
public record ExpectedCalibrationError(int bins) {
  /** The customary number of bins. */
  public static final int BINS = 10;

  public ExpectedCalibrationError {
    if (bins < 1) {
      throw new IllegalArgumentException(bins + " bins");
    }
  }

  /**
   * The error.
   *
   * @param probabilities of each response over the points
   * @param outcomes the index of each response's human score point
   */
  public Estimate compute(double[][] probabilities, int[] outcomes) {
    double[] surplus = new double[bins];
    for (int i = 0; i < outcomes.length; i++) {
      surplus[bin(probabilities[i])] += surplus(probabilities[i], outcomes[i]);
    }
    return compute(surplus, outcomes.length);
  }

  /**
   * The error from sums: n_b |accuracy_b - confidence_b| is the sum of surplus in a bin.
   *
   * @param surplus for each bin, the sum of [right] - confidence
   * @param size the number of responses
   */
  public Estimate compute(double[] surplus, int size) {
    double sum = 0;
    for (double ofBin : surplus) {
      sum += Math.abs(ofBin);
    }
    return Estimate.ratio(sum, size, "No response has probabilities.");
  }

  /** The bin of a response; a confidence between two belongs to the lower. */
  public int bin(double[] probabilities) {
    int bin = (int) Math.ceil(probabilities[mostLikely(probabilities)] * bins) - 1;
    return Math.max(0, Math.min(bins - 1, bin));
  }

  /** 1 if the response's most likely point is the outcome, else 0; minus its confidence. */
  public double surplus(double[] probabilities, int outcome) {
    int likely = mostLikely(probabilities);
    return (likely == outcome ? 1 : 0) - probabilities[likely];
  }

  private static int mostLikely(double[] probabilities) {
    int best = 0;
    for (int k = 1; k < probabilities.length; k++) {
      if (probabilities[k] > probabilities[best]) {
        best = k;
      }
    }
    return best;
  }
}
