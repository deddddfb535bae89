package org.cyborgscoring.torch.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.List;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.junit.jupiter.api.Test;

/** Native memory is freed at the end of each step, not when the garbage collector comes. */
class NativeMemoryTest {
  private static final int STEPS = 1_000;

  private static final int TIMES = 4;

  /** A leak of 24 KB a step would show, which is less than one of its larger tensors. */
  private static final long MOST_GROWTH = (24L << 20) / TIMES;

  @Test
  void staysFlatOverAThousandSteps() throws IOException {
    assumeThat(ResidentMemory.isKnown()).isTrue();
    TrainingSettings settings =
        new TrainingSettings(1, 6, 1e-4, 0.01, 0, TrainingSettings.Decay.LINEAR, 1, 1, 16);
    BertFixture bert = new BertFixture();
    List<BertFixture.Row> batch = BertFixture.rows();
    try (Parameters parameters = bert.parameters();
        GradientWorkers workers = new GradientWorkers(2, ComputeDevice.CPU);
        TrainingStep<BertFixture.Row> step =
            new TrainingStep<>(bert, parameters, settings, workers, 1)) {
      make(step, batch, STEPS / 4);
      assertThat(ResidentMemory.growth(TIMES, () -> make(step, batch, STEPS / TIMES)))
          .isLessThan(MOST_GROWTH);
    }
  }

  private static void make(TrainingStep<BertFixture.Row> step, List<BertFixture.Row> batch, int n) {
    for (int i = 0; i < n; i++) {
      assertThat(step.make(batch, 1e-4).isFinite()).isTrue();
    }
  }
}
