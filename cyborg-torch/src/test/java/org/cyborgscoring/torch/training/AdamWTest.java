package org.cyborgscoring.torch.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.junit.jupiter.api.Test;

class AdamWTest {
  /** More than two slices. */
  private static final int SIZE = 70_000;

  private final Parameters parameters = new Parameters();

  AdamWTest() {
    Scope.run(
        () -> {
          parameters.put("matrix", Tensors.ofFloats(values(1), SIZE / 100, 100));
          parameters.put("bias", Tensors.ofFloats(new float[] {1, -2, 3}, 3));
        });
  }

  private static float[] values(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] values = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  private static Gradients gradients(int seed) {
    return Scope.get(
        () ->
            Gradients.of(
                new TensorVector(
                    Tensors.ofFloats(values(seed), SIZE / 100, 100),
                    Tensors.ofFloats(new float[] {0.5f, 0, -0.25f}, 3))));
  }

  private float[] afterSteps(int threads, int steps) {
    try (GradientWorkers workers = new GradientWorkers(threads, ComputeDevice.CPU);
        AdamW optimizer = new AdamW(parameters.all(), 0.1)) {
      for (int step = 0; step < steps; step++) {
        try (Gradients gradients = gradients(step + 2)) {
          optimizer.step(workers, gradients, 0.5, 0.01);
        }
      }
    }
    return Tensors.floats(parameters.get("matrix"));
  }

  @Test
  void followsTheFormulaOfThePaper() {
    float[] expected = values(1);
    float[] found = afterSteps(2, 3);
    for (int i = 0; i < SIZE; i += 997) {
      double weight = expected[i];
      double m = 0;
      double v = 0;
      for (int step = 1; step <= 3; step++) {
        double gradient = 0.5 * values(step + 1)[i];
        m = 0.9 * m + 0.1 * gradient;
        v = 0.999 * v + 0.001 * gradient * gradient;
        double direction =
            m / (1 - Math.pow(0.9, step)) / (Math.sqrt(v / (1 - Math.pow(0.999, step))) + 1e-8);
        weight -= 0.01 * (direction + 0.1 * weight);
      }
      assertThat((double) found[i]).isCloseTo(weight, within(1e-5));
    }
  }

  @Test
  void threadsChangeNoBit() {
    float[] two = afterSteps(2, 3);
    assertThat(new AdamWTest().afterSteps(1, 3)).isEqualTo(two);
  }

  @Test
  void doesNotDecayBiases() {
    afterSteps(1, 1);
    // The first step goes by the learning rate against the sign, and nowhere without a gradient.
    assertThat(Tensors.floats(parameters.get("bias")))
        .containsExactly(new float[] {0.99f, -2, 3.01f}, within(1e-5f));
  }

  @Test
  void goesOnWithMomentsThatWereSaved() {
    float[] unbroken = afterSteps(1, 2);
    AdamWTest again = new AdamWTest();
    try (GradientWorkers workers = new GradientWorkers(1, ComputeDevice.CPU);
        AdamW before = new AdamW(again.parameters.all(), 0.1);
        AdamW after = new AdamW(again.parameters.all(), 0.1);
        Gradients first = gradients(2);
        Gradients second = gradients(3)) {
      before.step(workers, first, 0.5, 0.01);
      Map<String, Tensor> moments = after.moments();
      Scope.run(() -> before.moments().forEach((name, from) -> moments.get(name).copy_(from)));
      after.resume(before.steps());
      after.step(workers, second, 0.5, 0.01);
      assertThat(Tensors.floats(again.parameters.get("matrix"))).isEqualTo(unbroken);
    }
  }
}
