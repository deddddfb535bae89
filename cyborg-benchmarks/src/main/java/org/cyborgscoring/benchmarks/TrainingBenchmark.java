package org.cyborgscoring.benchmarks;

import java.io.IOException;
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
 */
public final class TrainingBenchmark {
  private static final int SIZE = 2048;
  private static final int WORKERS = 2;

  private TrainingBenchmark() {}

  /**
   * Runs.
   *
   * @param arguments {@code base} or {@code mini}; the number of rounds; tokens at once; dropout.
   *     Without arguments both models are measured as the issue of speed is judged
   */
  public static void main(String[] arguments) throws IOException {
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
    String only = arguments.length > 0 ? arguments[0] : "";
    int tokens = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
    double dropout = arguments.length > 3 ? Double.parseDouble(arguments[3]) : 0.1;
    LibTorch.start();
    try (GradientWorkers workers = new GradientWorkers(WORKERS, ComputeDevice.CPU)) {
      if (!only.equals("mini")) {
        measure(
            "BERT-base 4x256",
            12,
            768,
            4,
            256,
            tokens > 0 ? tokens : 512,
            dropout,
            rounds,
            workers);
      }
      if (!only.equals("base")) {
        measure(
            "BERT-mini 8x512",
            4,
            256,
            8,
            512,
            tokens > 0 ? tokens : 1024,
            dropout,
            rounds,
            workers);
      }
    }
  }

  private static void measure(
      String name,
      int layers,
      int hidden,
      int sequences,
      int length,
      int tokensAtOnce,
      double dropout,
      int rounds,
      GradientWorkers workers)
      throws IOException {
    TrainingSettings settings =
        new TrainingSettings(
            1, sequences, 1e-5, 0.01, 0, TrainingSettings.Decay.LINEAR, 1, 1, tokensAtOnce);
    List<long[]> batch = RandomEncoder.batch(sequences, length);
    List<Double> seconds = new ArrayList<>();
    List<Double> rates = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    try (RandomEncoder model = new RandomEncoder(layers, hidden, dropout);
        TrainingStep<long[]> step =
            new TrainingStep<>(model, model.parameters(), settings, workers, 1)) {
      double operations = model.operations(sequences, length);
      step.make(batch, 1e-5);
      double before = productRate(workers);
      for (int round = 0; round < rounds; round++) {
        long start = System.nanoTime();
        step.make(batch, 1e-5);
        double time = (System.nanoTime() - start) / 1e9;
        double after = productRate(workers);
        seconds.add(time);
        rates.add((before + after) / 2);
        shares.add(operations / time / ((before + after) / 2));
        before = after;
      }
      System.out.println(
          String.format(
              Locale.ROOT,
              "%s: %.3f s a step, %.0f GFLOP/s; products %.0f GFLOP/s; share %.3f (quartiles %.3f"
                  + " to %.3f)",
              name,
              quantile(seconds, .5),
              operations / quantile(seconds, .5) / 1e9,
              quantile(rates, .5) / 1e9,
              quantile(shares, .5),
              quantile(shares, .25),
              quantile(shares, .75)));
    }
  }

  /** Floating-point operations a second of matrix products on all workers. */
  private static double productRate(GradientWorkers workers) {
    Tensor[] factors = new Tensor[WORKERS];
    workers.run(
        WORKERS,
        worker -> {
          factors[worker] = torch.rand(SIZE, SIZE);
          factors[worker].retainReference();
        });
    int repetitions = 6;
    long start = System.nanoTime();
    workers.run(
        WORKERS,
        worker -> {
          for (int i = 0; i < repetitions; i++) {
            factors[worker].mm(factors[worker]);
          }
        });
    double time = (System.nanoTime() - start) / 1e9;
    Arrays.stream(factors).forEach(Tensor::releaseReference);
    return 2.0 * SIZE * SIZE * SIZE * repetitions * WORKERS / time;
  }

  private static double quantile(List<Double> values, double share) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
