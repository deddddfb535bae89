package org.cyborgscoring.torch.training;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.torch.libtorch.Dropout;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;

/** A small regression with dropout: examples of eight numbers whose weighted sum is to be found. */
final class LineProblem implements Objective<LineProblem.Point> {
  private static final int INPUTS = 8;

  /**
   * An example.
   *
   * @param x its inputs
   * @param y the sum to be found
   * @param length what it says of its length
   */
  record Point(float[] x, float y, int length) {}

  static List<Point> points(int count) {
    SplittableRandom random = new SplittableRandom(5);
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              float[] x = new float[INPUTS];
              float y = 0;
              for (int j = 0; j < INPUTS; j++) {
                x[j] = (float) random.nextGaussian();
                y += (j - 3) * x[j];
              }
              return new Point(x, y, random.nextInt(1, 20));
            })
        .toList();
  }

  /** Weights to be trained, and one that is frozen. */
  static Parameters parameters() {
    Parameters parameters = new Parameters();
    Scope.run(
        () -> {
          parameters.put("weight", Tensors.ofFloats(new float[INPUTS], 1, INPUTS));
          parameters.put("bias", Tensors.ofFloats(new float[] {0.5f}, 1));
          parameters.put("frozen", Tensors.ofFloats(new float[] {2}, 1));
          parameters.put("unused", Tensors.ofFloats(new float[] {3, 4}, 1, 2));
          parameters.train(name -> !name.equals("frozen"));
        });
    return parameters;
  }

  static TrainingSettings settings(int epochs, double learningRate) {
    return new TrainingSettings(
        epochs, 10, learningRate, 0.01, 0.1, TrainingSettings.Decay.LINEAR, 5, 10, 30);
  }

  /** The negative mean squared error over some points. */
  static double quality(List<Point> points, Parameters parameters) {
    float[] weight = Tensors.floats(parameters.get("weight"));
    float bias = Tensors.floats(parameters.get("bias"))[0];
    double squares = 0;
    for (Point point : points) {
      double error = bias + 2 - point.y();
      for (int j = 0; j < INPUTS; j++) {
        error += weight[j] * point.x()[j];
      }
      squares += error * error;
    }
    return -squares / points.size();
  }

  @Override
  public int length(Point example) {
    return example.length();
  }

  @Override
  public double weight(Point example) {
    return 1;
  }

  @Override
  public Tensor loss(List<Point> examples, Parameters parameters, Dropout dropout) {
    float[] x = new float[examples.size() * INPUTS];
    float[] y = new float[examples.size()];
    for (int i = 0; i < y.length; i++) {
      System.arraycopy(examples.get(i).x(), 0, x, i * INPUTS, INPUTS);
      y[i] = examples.get(i).y();
    }
    Tensor inputs = dropout.apply(Tensors.ofFloats(x, y.length, INPUTS), 0.1);
    Tensor sums =
        inputs
            .matmul(parameters.get("weight").t())
            .squeeze(1)
            .add(parameters.get("bias"))
            .add(parameters.get("frozen"));
    return sums.sub(Tensors.ofFloats(y, y.length)).pow(new Scalar(2)).sum();
  }
}
