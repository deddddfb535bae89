package org.cyborgscoring.torch.student;

import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.scoring.ScoreDistribution;

/**
 * Regression on the expected score: one number, standardised by mean and deviation of the labels,
 * learned by the squared error.
 *
 * @param mean of the labels, on the item's scale
 * @param deviation their standard deviation, above 0
 */
record RegressionHead(double mean, double deviation) implements ScoreHead {
  static final String ID = "regression";

  RegressionHead {
    if (!(deviation > 0) || !Double.isFinite(mean)) {
      throw new IllegalArgumentException("Labels of " + mean + " with deviation " + deviation);
    }
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int outputs() {
    return 1;
  }

  @Override
  public boolean sharesWeights() {
    return false;
  }

  @Override
  public float[] initial(double[] shares) {
    return new float[1];
  }

  @Override
  public float[] target(ScoreDistribution label) {
    return new float[] {(float) ((label.expected() - mean) / deviation)};
  }

  @Override
  public Tensor loss(Tensor outputs, Tensor targets) {
    return outputs.sub(targets).square().sum(1);
  }

  @Override
  public double expected(float[] outputs) {
    return mean + deviation * outputs[0];
  }

  @Override
  public double[] probabilities(float[] outputs) {
    return new double[0];
  }
}
