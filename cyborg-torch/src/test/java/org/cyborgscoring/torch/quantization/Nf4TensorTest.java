package org.cyborgscoring.torch.quantization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Nf4TensorTest {

  private static float[] normal(int count) {
    Random random = new Random(3);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (0.02 * random.nextGaussian());
    }
    return values;
  }

  @ParameterizedTest
  @CsvSource({"false, 0.5625", "true, 0.516"})
  void takesHalfAByteAnElementAndItsShareOfTheScales(boolean doubleQuantised, double most) {
    int rows = 512;
    int columns = 896;
    Scope.run(
        () -> {
          Tensor weight = Tensors.ofFloats(normal(rows * columns), rows, columns);
          try (Nf4Tensor nf4 = Nf4Tensor.of(weight, doubleQuantised, ComputeDevice.CPU)) {
            assertThat((double) nf4.bytes() / (rows * columns)).isLessThanOrEqualTo(most);
          }
        });
  }

  @Test
  void keepsScalesAlmostAsTheyAreWithEightBits() {
    Scope.run(
        () -> {
          Tensor weight = Tensors.ofFloats(normal(1 << 16), 256, 256);
          try (Nf4Tensor plain = Nf4Tensor.of(weight, false, ComputeDevice.CPU);
              Nf4Tensor doubled = Nf4Tensor.of(weight, true, ComputeDevice.CPU)) {
            assertThat(doubled.packed()).isEqualTo(plain.packed());
            assertThat(doubled.scales()).containsExactly(plain.scales(), within(1.2e-3f));
          }
        });
  }

  @Test
  void quantisesWeightsThatFillNoWholeBlock() {
    float[] values = {0.5f, -1, 0, 1, 0.25f};
    Scope.run(
        () -> {
          try (Nf4Tensor nf4 =
              Nf4Tensor.of(Tensors.ofFloats(values, 5), false, ComputeDevice.CPU)) {
            assertThat(Tensors.floats(nf4.unpack())).containsExactly(values, within(0.1f));
          }
        });
  }

  @Test
  void quantisesABlockOfNothingButZero() {
    Scope.run(
        () -> {
          try (Nf4Tensor nf4 =
              Nf4Tensor.of(Tensors.ofFloats(new float[128], 2, 64), true, ComputeDevice.CPU)) {
            assertThat(Tensors.floats(nf4.unpack())).containsOnly(0f);
          }
        });
  }

  @Test
  void unpacksChosenRowsAsItUnpacksAll() {
    Scope.run(
        () -> {
          Tensor ids = Tensors.ofLongs(new long[] {3, 0, 3}, 3);
          try (Nf4Tensor nf4 =
              Nf4Tensor.of(Tensors.ofFloats(normal(5 * 128), 5, 128), true, ComputeDevice.CPU)) {
            assertThat(Tensors.floats(nf4.rows(ids)))
                .isEqualTo(Tensors.floats(nf4.unpack().index_select(0, ids)));
          }
        });
  }
}
