package org.cyborgscoring.torch.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.junit.jupiter.api.Test;

/** Native memory is freed at the end of each step, not when the garbage collector comes. */
class NativeMemoryTest {
  private static final Path STATM = Path.of("/proc/self/statm");
  private static final int STEPS = 1_000;

  /** A leak of 24 KB a step would show, which is less than one of its larger tensors. */
  private static final long MOST_GROWTH = 24L << 20;

  @Test
  void staysFlatOverAThousandSteps() throws IOException {
    assumeThat(STATM).exists();
    TrainingSettings settings =
        new TrainingSettings(1, 6, 1e-4, 0.01, 0, TrainingSettings.Decay.LINEAR, 1, 1, 16);
    BertFixture bert = new BertFixture();
    List<BertFixture.Row> batch = BertFixture.rows();
    try (Parameters parameters = bert.parameters();
        GradientWorkers workers = new GradientWorkers(2, ComputeDevice.CPU);
        TrainingStep<BertFixture.Row> step =
            new TrainingStep<>(bert, parameters, settings, workers, 1)) {
      make(step, batch, STEPS / 4);
      long before = residentOutsideHeap();
      make(step, batch, STEPS);
      assertThat(residentOutsideHeap() - before).isLessThan(MOST_GROWTH);
    }
  }

  private static void make(TrainingStep<BertFixture.Row> step, List<BertFixture.Row> batch, int n) {
    for (int i = 0; i < n; i++) {
      assertThat(step.make(batch, 1e-4).isFinite()).isTrue();
    }
  }

  /** Resident bytes of the process, less what the heap may have touched of its own accord. */
  private static long residentOutsideHeap() throws IOException {
    long pages = Long.parseLong(Files.readString(STATM).split(" ")[1]);
    return pages * 4096 - Runtime.getRuntime().totalMemory();
  }
}
