package org.cyborgscoring.torch.student;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.ScoreDistribution;

/**
 * Ordinal regression by consistent rank logits, CORAL (Cao, W., Mirjalili, V., &amp; Raschka, S.
 * (2020). Rank consistent ordinal regression for neural networks. Pattern Recognition Letters, 140,
 * 325-331): for every score point but the lowest the log odds of reaching it, all from one weight
 * vector with a constant of their own. The loss is the sum of their binary cross-entropies, here
 * against the label's probability of reaching the point.
 *
 * @param scale the item's scale
 */
record OrdinalHead(ScoreScale scale) implements ScoreHead {
  static final String ID = "ordinal";

  private static final double RAREST = 1e-3;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int outputs() {
    return scale.size() - 1;
  }

  @Override
  public boolean sharesWeights() {
    return true;
  }

  @Override
  public float[] initial(double[] shares) {
    float[] reached = reached(shares);
    float[] logits = new float[reached.length];
    for (int k = 0; k < logits.length; k++) {
      double share = Math.max(RAREST, Math.min(1 - RAREST, reached[k]));
      logits[k] = (float) StrictMath.log(share / (1 - share));
    }
    return logits;
  }

  @Override
  public float[] target(ScoreDistribution label) {
    return reached(label.probabilities());
  }

  /** For every point but the lowest the probability of it or a higher one. */
  private static float[] reached(double[] probabilities) {
    float[] reached = new float[probabilities.length - 1];
    double sum = 0;
    for (int k = reached.length - 1; k >= 0; k--) {
      sum += probabilities[k + 1];
      reached[k] = (float) Math.min(1, sum);
    }
    return reached;
  }

  @Override
  public Tensor loss(Tensor outputs, Tensor targets) {
    // -t log s(x) - (1 - t) log(1 - s(x)) = softplus(x) - t x, without overflow.
    return torch.softplus(outputs).sub(outputs.mul(targets)).sum(1);
  }

  @Override
  public double expected(float[] outputs) {
    double expected = scale.min();
    for (float output : outputs) {
      expected += scale.step() * logistic(output);
    }
    return expected;
  }

  @Override
  public double[] probabilities(float[] outputs) {
    double[] probabilities = new double[outputs.length + 1];
    double before = 1;
    double sum = 0;
    for (int k = 0; k < probabilities.length; k++) {
      // Constants are in order when the loss is at its minimum, but training may stop before.
      double reached = k < outputs.length ? Math.min(before, logistic(outputs[k])) : 0;
      probabilities[k] = before - reached;
      sum += probabilities[k];
      before = reached;
    }
    for (int k = 0; k < probabilities.length; k++) {
      probabilities[k] /= sum;
    }
    return probabilities;
  }

  private static double logistic(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }
}
