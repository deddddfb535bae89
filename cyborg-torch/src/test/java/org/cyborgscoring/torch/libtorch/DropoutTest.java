package org.cyborgscoring.torch.libtorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class DropoutTest {

  private static float[] dropped(long seed, double rate, int rows, int columns) {
    LibTorch.start();
    return Scope.get(
        () -> Tensors.floats(Dropout.seeded(seed).apply(torch.ones(rows, columns), rate)));
  }

  @Test
  void dropsTheShareAndScalesTheOthers() {
    float[] values = dropped(1, 0.3, 1000, 333);
    double share = 0;
    for (float value : values) {
      assertThat(value).isIn(0f, (float) (1 / 0.7));
      share += value == 0 ? 1.0 / values.length : 0;
    }
    assertThat(share).isCloseTo(0.3, within(0.003));
  }

  @Test
  void theSeedDecidesWhatIsDropped() {
    assertThat(dropped(1, 0.5, 7, 9)).isEqualTo(dropped(1, 0.5, 7, 9));
    assertThat(dropped(1, 0.5, 7, 9)).isNotEqualTo(dropped(2, 0.5, 7, 9));
  }

  @Test
  void everyCallDropsOthers() {
    LibTorch.start();
    Scope.run(
        () -> {
          Dropout dropout = Dropout.seeded(1);
          Tensor ones = torch.ones(8, 8);
          assertThat(Tensors.floats(dropout.apply(ones, 0.5)))
              .isNotEqualTo(Tensors.floats(dropout.apply(ones, 0.5)));
        });
  }

  @Test
  void changesNothingAtRateZero() {
    float[] ones = new float[6];
    Arrays.fill(ones, 1);
    assertThat(dropped(1, 0, 2, 3)).isEqualTo(ones);
  }

  @Test
  void gradientsFlowThroughWhatIsKept() {
    LibTorch.start();
    Scope.run(
        () -> {
          Tensor x = torch.ones(5, 5).set_requires_grad(true);
          Tensor y = Dropout.seeded(1).apply(x, 0.4);
          TensorVector gradient = torch.grad(new TensorVector(y.sum()), new TensorVector(x));
          assertThat(Tensors.floats(gradient.get(0))).isEqualTo(Tensors.floats(y));
        });
  }
}
