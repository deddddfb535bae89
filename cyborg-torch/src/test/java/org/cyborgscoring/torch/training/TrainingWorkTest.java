package org.cyborgscoring.torch.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.cyborgscoring.torch.encoder.Activation;
import org.cyborgscoring.torch.encoder.EncoderSize;
import org.junit.jupiter.api.Test;

class TrainingWorkTest {
  private static final EncoderSize BASE =
      new EncoderSize(30_522, 768, 12, 12, 3072, 512, 2, Activation.GELU, 1e-12, 0.1, 0.1, 0.02);

  @Test
  void aStepOfABaseModelTakesSixOperationsForEachWeightAndToken() {
    TrainingWork step = TrainingWork.of(BASE, 1024, 256, 1);

    double weights = 12 * (4 * 768 * 768 + 2 * 768 * 3072);
    double attention = 12.0 * 256 * 768 * 12 * 1024;
    assertThat(step.operations()).isCloseTo(6 * weights * 1024 + attention, within(1e6));
  }

  @Test
  void theTimeIsSaidInSecondsOrMinutes() {
    assertThat(new TrainingWork(1e9).description(2)).isEqualTo("a second");
    assertThat(new TrainingWork(6e12).description(1)).isEqualTo("some 100 seconds");
    assertThat(new TrainingWork(3.6e13).description(2)).isEqualTo("some 5 minutes");
  }
}
