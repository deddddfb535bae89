package org.cyborgscoring.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.training.GradientWorkers;
import org.cyborgscoring.torch.training.TrainingSettings;
import org.cyborgscoring.torch.training.TrainingStep;

/**
 * The Java side of {@code compare-torch.sh}: prints the seconds of the fastest of some training
 * steps of a BERT with random weights, by the clock and of the processor.
 */
public final class TrainingComparison {
  private TrainingComparison() {}

  /**
   * Runs.
   *
   * @param arguments layers, hidden size, sequences, tokens of each, tokens at once, steps, threads
   */
  public static void main(String[] arguments) throws IOException {
    int layers = Integer.parseInt(arguments[0]);
    int hidden = Integer.parseInt(arguments[1]);
    int sequences = Integer.parseInt(arguments[2]);
    int length = Integer.parseInt(arguments[3]);
    int tokensAtOnce = Integer.parseInt(arguments[4]);
    int steps = Integer.parseInt(arguments[5]);
    int threads = Integer.parseInt(arguments[6]);
    TrainingSettings settings =
        new TrainingSettings(
            1, sequences, 1e-5, 0.01, 0, TrainingSettings.Decay.LINEAR, 1, 1, tokensAtOnce);
    List<long[]> batch = RandomEncoder.batch(sequences, length);
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    double best = Double.POSITIVE_INFINITY;
    double processor = Double.POSITIVE_INFINITY;
    try (GradientWorkers workers = new GradientWorkers(threads, ComputeDevice.CPU);
        RandomEncoder model = new RandomEncoder(layers, hidden, 0.1);
        TrainingStep<long[]> step =
            new TrainingStep<>(model, model.parameters(), settings, workers, 1)) {
      step.make(batch, 1e-5);
      for (int i = 0; i < steps; i++) {
        long start = System.nanoTime();
        long spent = system.getProcessCpuTime();
        step.make(batch, 1e-5);
        best = Math.min(best, (System.nanoTime() - start) / 1e9);
        processor = Math.min(processor, (system.getProcessCpuTime() - spent) / 1e9);
      }
    }
    System.out.println(String.format(Locale.ROOT, "%.3f %.3f", best, processor));
  }
}
