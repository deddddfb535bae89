package org.cyborgscoring.torch.student;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.ScoreDistribution;

/**
 * Classification with soft labels: a number for each score point, whose softmax is the
 * distribution, learned by the cross-entropy against the label's distribution.
 *
 * @param scale the item's scale
 */
record ClassificationHead(ScoreScale scale) implements ScoreHead {
  static final String ID = "classification";

  private static final double RAREST = 1e-3;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int outputs() {
    return scale.size();
  }

  @Override
  public boolean sharesWeights() {
    return false;
  }

  @Override
  public float[] initial(double[] shares) {
    float[] logits = new float[shares.length];
    for (int k = 0; k < logits.length; k++) {
      logits[k] = (float) StrictMath.log(Math.max(RAREST, shares[k]));
    }
    return logits;
  }

  @Override
  public float[] target(ScoreDistribution label) {
    float[] target = new float[label.size()];
    for (int k = 0; k < target.length; k++) {
      target[k] = (float) label.probability(k);
    }
    return target;
  }

  @Override
  public Tensor loss(Tensor outputs, Tensor targets) {
    return torch.log_softmax(outputs, 1).mul(targets).sum(1).neg();
  }

  @Override
  public double expected(float[] outputs) {
    double[] probabilities = probabilities(outputs);
    double expected = 0;
    for (int k = 0; k < probabilities.length; k++) {
      expected += probabilities[k] * scale.point(k);
    }
    return expected;
  }

  @Override
  public double[] probabilities(float[] outputs) {
    double highest = Double.NEGATIVE_INFINITY;
    for (float output : outputs) {
      highest = Math.max(highest, output);
    }
    double[] probabilities = new double[outputs.length];
    double sum = 0;
    for (int k = 0; k < outputs.length; k++) {
      probabilities[k] = StrictMath.exp(outputs[k] - highest);
      sum += probabilities[k];
    }
    for (int k = 0; k < outputs.length; k++) {
      probabilities[k] /= sum;
    }
    return probabilities;
  }
}
