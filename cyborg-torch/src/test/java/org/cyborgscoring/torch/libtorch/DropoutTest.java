package org.cyborgscoring.torch.libtorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class DropoutTest {
  private static final double RATE = 0.1;

  private static float[] ofOnes(Dropout dropout, double rate, long... shape) {
    LibTorch.start();
    return Scope.get(() -> Tensors.floats(dropout.apply(torch.ones(shape), rate)));
  }

  private static long zeros(float[] values) {
    long zeros = 0;
    for (float value : values) {
      zeros += value == 0 ? 1 : 0;
    }
    return zeros;
  }

  @Test
  void dropsTheShareThatIsAskedFor() {
    float[] dropped = ofOnes(Dropout.seeded(1), RATE, 400, 250);
    // Within four standard deviations of a binomial count.
    assertThat((double) zeros(dropped) / dropped.length).isCloseTo(RATE, within(0.004));
  }

  @Test
  void scalesTheOthersUpSoThatTheSumIsExpectedToStay() {
    float[] dropped = ofOnes(Dropout.seeded(1), RATE, 7, 3);
    for (float value : dropped) {
      assertThat(value == 0 || Math.abs(value - 1 / (1 - RATE)) < 1e-4).isTrue();
    }
  }

  @Test
  void dependsOnTheSeedAndTheOrderOfCallsAlone() {
    Dropout one = Dropout.seeded(5);
    Dropout other = Dropout.seeded(5);
    float[] first = ofOnes(one, RATE, 1001);
    assertThat(first).isEqualTo(ofOnes(other, RATE, 1001));
    float[] second = ofOnes(one, RATE, 1001);
    assertThat(second).isNotEqualTo(first).isEqualTo(ofOnes(other, RATE, 1001));
    assertThat(ofOnes(Dropout.seeded(6), RATE, 1001)).isNotEqualTo(first);
  }

  @Test
  void leavesEverythingAtRateZero() {
    assertThat(zeros(ofOnes(Dropout.seeded(1), 0, 100))).isZero();
  }

  @Test
  void givesGradientsOnlyToWhatIsKept() {
    LibTorch.start();
    Scope.run(
        () -> {
          Tensor x = torch.ones(64).set_requires_grad(true);
          Tensor dropped = Dropout.seeded(2).apply(x, 0.5);
          dropped.sum().backward();
          assertThat(Tensors.floats(x.grad())).isEqualTo(Tensors.floats(dropped));
        });
  }
}
