package org.cyborgscoring.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.LibTorch;
import org.cyborgscoring.torch.training.GradientWorkers;
import org.cyborgscoring.torch.training.TrainingSettings;
import org.cyborgscoring.torch.training.TrainingStep;

/**
 * How much of the machine's rate of matrix products a training step reaches: forward, backward,
 * clipping and AdamW, with dropout .1, of a BERT-base on 4 sequences of 256 tokens and of a
 * BERT-mini on 8 of 512. Products of 2048 x 2048 matrices, one on each worker, are measured before
 * and after every step, since a machine that others use changes its speed from second to second.
 *
 * <p>Prints the median share by the clock and by the processor's time. The second leaves out what
 * others take of the processor, but also what a worker waits for another.
 */
public final class TrainingBenchmark {
  private static final int SIZE = 2048;
  private static final int WORKERS = 2;
  private static final int REPETITIONS = 6;
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private TrainingBenchmark() {}

  /** A model and a batch: its name, and the tokens that a worker computes at once. */
  private record Load(
      String name, int layers, int hidden, int sequences, int length, int tokensAtOnce) {}

  /** Seconds by the clock and of the processor. */
  private record Time(double clock, double processor) {
    static Time of(Runnable work) {
      long clock = System.nanoTime();
      long processor = SYSTEM.getProcessCpuTime();
      work.run();
      return new Time(
          (System.nanoTime() - clock) / 1e9, (SYSTEM.getProcessCpuTime() - processor) / 1e9);
    }
  }

  /**
   * Runs.
   *
   * @param arguments {@code base}, {@code mini} or {@code all}; the number of rounds; tokens at
   *     once, or 0 for what suits the model; the rate of dropout
   */
  public static void main(String[] arguments) throws IOException {
    String which = arguments.length > 0 ? arguments[0] : "all";
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
    int tokens = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
    double dropout = arguments.length > 3 ? Double.parseDouble(arguments[3]) : 0.1;
    LibTorch.start();
    try (GradientWorkers workers = new GradientWorkers(WORKERS, ComputeDevice.CPU)) {
      if (!which.equals("mini")) {
        int atOnce = tokens > 0 ? tokens : 512;
        measure(new Load("BERT-base 4x256", 12, 768, 4, 256, atOnce), dropout, rounds, workers);
      }
      if (!which.equals("base")) {
        int atOnce = tokens > 0 ? tokens : 1024;
        measure(new Load("BERT-mini 8x512", 4, 256, 8, 512, atOnce), dropout, rounds, workers);
      }
    }
  }

  private static void measure(Load load, double dropout, int rounds, GradientWorkers workers)
      throws IOException {
    TrainingSettings settings =
        new TrainingSettings(
            1,
            load.sequences,
            1e-5,
            0.01,
            0,
            TrainingSettings.Decay.LINEAR,
            1,
            1,
            load.tokensAtOnce);
    List<long[]> batch = RandomEncoder.batch(load.sequences, load.length);
    List<Double> seconds = new ArrayList<>();
    List<Double> rates = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    List<Double> processorShares = new ArrayList<>();
    try (RandomEncoder model = new RandomEncoder(load.layers, load.hidden, dropout);
        TrainingStep<long[]> step =
            new TrainingStep<>(model, model.parameters(), settings, workers, 1)) {
      double operations = model.operations(load.sequences, load.length);
      double products = 2.0 * SIZE * SIZE * SIZE * REPETITIONS * WORKERS;
      for (int warmUp = 0; warmUp < 2; warmUp++) {
        step.make(batch, 1e-5);
      }
      Time before = products(workers);
      for (int round = 0; round < rounds; round++) {
        Time time = Time.of(() -> step.make(batch, 1e-5));
        Time after = products(workers);
        seconds.add(time.clock());
        double rate = 2 * products / (before.clock() + after.clock());
        rates.add(rate);
        shares.add(operations / time.clock() / rate);
        processorShares.add(
            operations
                / time.processor()
                / (2 * products / (before.processor() + after.processor())));
        before = after;
      }
    }
    System.out.println(
        String.format(
            Locale.ROOT,
            "%s: %.3f s a step (best %.3f); products %.0f GFLOP/s; share by the clock %.3f"
                + " (quartiles %.3f to %.3f), by the processor %.3f (%.3f to %.3f)",
            load.name,
            quantile(seconds, .5),
            quantile(seconds, 0),
            quantile(rates, .5) / 1e9,
            quantile(shares, .5),
            quantile(shares, .25),
            quantile(shares, .75),
            quantile(processorShares, .5),
            quantile(processorShares, .25),
            quantile(processorShares, .75)));
  }

  /** The time of matrix products on all workers. */
  private static Time products(GradientWorkers workers) {
    Tensor[] factors = new Tensor[WORKERS];
    workers.run(
        WORKERS,
        worker -> {
          factors[worker] = torch.rand(SIZE, SIZE);
          factors[worker].retainReference();
          factors[worker].mm(factors[worker]);
        });
    Time time =
        Time.of(
            () ->
                workers.run(
                    WORKERS,
                    worker -> {
                      for (int i = 0; i < REPETITIONS; i++) {
                        factors[worker].mm(factors[worker]);
                      }
                    }));
    Arrays.stream(factors).forEach(Tensor::releaseReference);
    return time;
  }

  private static double quantile(List<Double> values, double share) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
