package org.cyborgscoring.torch.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Random;
import java.util.stream.Stream;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradients against differences of the loss, in double precision. */
class EncoderGradientTest {
  private static final double STEP = 1e-6;

  static Stream<Fixture> encoders() throws IOException {
    return EncoderParityTest.encoders();
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("encoders")
  void givesTheSlopeOfTheLossInAnyDirection(Fixture fixture) throws IOException {
    try (FixtureModel model = new FixtureModel(fixture, ScalarType.Double)) {
      Scope.run(
          () -> {
            double slope = slopeOfGradient(model);
            double ahead = lossAfter(model, STEP);
            double behind = lossAfter(model, -2 * STEP);
            assertThat(slope).isCloseTo((ahead - behind) / (2 * STEP), within(1e-6));
            assertThat(Math.abs(slope)).isGreaterThan(1e-3);
          });
    }
  }

  private static double slopeOfGradient(FixtureModel model) {
    model.parameters().all().values().forEach(tensor -> tensor.set_requires_grad(true));
    model.loss().backward();
    double slope = 0;
    Random random = new Random(7);
    for (Tensor tensor : model.parameters().all().values()) {
      Tensor direction = direction(tensor, random);
      if (tensor.grad().defined()) {
        slope += tensor.grad().mul(direction).sum().item_double();
      }
    }
    return slope;
  }

  @SuppressWarnings("try") // The guard works until it is closed.
  private static double lossAfter(FixtureModel model, double step) {
    try (NoGradGuard guard = new NoGradGuard()) {
      Random random = new Random(7);
      for (Tensor tensor : model.parameters().all().values()) {
        tensor.add_(direction(tensor, random).mul(new Scalar(step)));
      }
      return model.loss().item_double();
    }
  }

  private static Tensor direction(Tensor tensor, Random random) {
    float[] values = new float[Math.toIntExact(tensor.numel())];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return Tensors.ofFloats(values, values.length).to(ScalarType.Double).view_as(tensor);
  }
}
