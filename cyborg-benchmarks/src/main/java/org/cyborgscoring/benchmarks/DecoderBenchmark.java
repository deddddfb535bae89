package org.cyborgscoring.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.GradMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.cyborgscoring.torch.decoder.Decoder;
import org.cyborgscoring.torch.decoder.DecoderInputs;
import org.cyborgscoring.torch.decoder.DecoderPass;
import org.cyborgscoring.torch.decoder.DecoderPlan;
import org.cyborgscoring.torch.decoder.RecomputedLoss;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.Dropout;
import org.cyborgscoring.torch.libtorch.LibTorch;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.cyborgscoring.torch.lora.LoraAdapter;
import org.cyborgscoring.torch.lora.LoraSettings;
import org.cyborgscoring.torch.lora.TargetModules;
import org.cyborgscoring.torch.quantization.FrozenWeights;
import org.cyborgscoring.torch.quantization.WeightFormat;
import org.cyborgscoring.torch.quantization.WeightStorage;
import org.cyborgscoring.torch.training.GradientWorkers;

/**
 * How much of the machine's rate of matrix products a decoder reaches: scoring (prefill), and a
 * training step of adapters. Sequences are computed at once, each on a worker of its own with one
 * thread of BLAS, as training does; or one sequence alone with several threads of BLAS. Products of
 * 2048 x 2048 matrices, one on each of two threads, are measured before and after every round,
 * since a machine that others use changes its speed from second to second.
 */
public final class DecoderBenchmark {
  private static final int SIZE = 2048;
  private static final int WORKERS = 2;
  private static final LoraSettings SETTINGS =
      new LoraSettings(16, 32, false, 0, TargetModules.ALL);

  private DecoderBenchmark() {}

  /**
   * Runs.
   *
   * @param arguments the number of rounds (5), of tokens of a sequence (512), of threads of BLAS
   *     for each sequence (1), of sequences at once (2), the format of the weights (FLOAT32), and
   *     {@code recompute} to recompute activations
   */
  public static void main(String[] arguments) throws IOException {
    int rounds = number(arguments, 0, 5);
    int length = number(arguments, 1, 512);
    int threads = number(arguments, 2, 1);
    int sequences = number(arguments, 3, 2);
    WeightFormat format =
        arguments.length > 4 ? WeightFormat.valueOf(arguments[4]) : WeightFormat.FLOAT32;
    boolean recompute = arguments.length > 5 && arguments[5].equals("recompute");
    LibTorch.start();
    DecoderPlan plan = RandomDecoder.plan();
    GradMode.set_enabled(false);
    try (FrozenWeights weights = RandomDecoder.weights(plan, new WeightStorage(format, format));
        Parameters adapters = LoraAdapter.begin(plan, SETTINGS, new Random(1), ComputeDevice.CPU)) {
      System.out.println(
          String.format(
              Locale.ROOT,
              "%d weights, %.3f bytes each; %d x %d tokens; %d threads of BLAS; %s%s",
              weights.elements(),
              (double) weights.bytes() / weights.elements(),
              sequences,
              length,
              threads,
              format,
              recompute ? ", activations recomputed" : ""));
      LoraAdapter adapter = new LoraAdapter(plan, SETTINGS, adapters);
      Decoder decoder = new Decoder(plan);
      DecoderPass pass = new DecoderPass(weights, adapter, Dropout.NONE);
      int[] tokens = RandomDecoder.tokens(plan, length, 1);
      try (GradientWorkers workers = new GradientWorkers(sequences, ComputeDevice.CPU)) {
        measure(
            "prefill",
            sequences * RandomDecoder.forward(plan, length),
            rounds,
            threads,
            () ->
                workers.run(
                    sequences,
                    i -> decoder.next(DecoderPass.of(weights), tokens, ComputeDevice.CPU)));
        measure(
            "training step",
            sequences * RandomDecoder.step(plan, length, SETTINGS),
            rounds,
            threads,
            () -> workers.run(sequences, i -> step(decoder, pass, adapters, tokens, recompute)));
      }
      Path status = Path.of("/proc/self/status");
      if (Files.isReadable(status)) {
        // Of the whole process: Java's own memory and the factors of the products included.
        try (Stream<String> lines = Files.lines(status)) {
          lines.filter(line -> line.startsWith("VmHWM")).forEach(System.out::println);
        }
      }
    }
  }

  private static int number(String[] arguments, int index, int otherwise) {
    return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
  }

  private static void step(
      Decoder decoder, DecoderPass pass, Parameters adapters, int[] tokens, boolean recompute) {
    GradMode.set_enabled(true);
    DecoderInputs inputs =
        DecoderInputs.of(List.of(tokens), DecoderInputs.Padding.RIGHT, ComputeDevice.CPU);
    Tensor[] trained = adapters.trained().values().toArray(Tensor[]::new);
    Tensor loss =
        recompute
            ? new RecomputedLoss(decoder, List.of(trained))
                .of(pass, inputs, hidden -> loss(decoder, pass, inputs, hidden))
            : loss(decoder, pass, inputs, decoder.hidden(pass, inputs, null));
    torch.grad(
        new TensorVector(loss),
        new TensorVector(trained),
        new TensorVector(),
        new BoolOptional(false),
        false,
        true);
    GradMode.set_enabled(false);
  }

  /** The loss of one score token after the last token. */
  private static Tensor loss(
      Decoder decoder, DecoderPass pass, DecoderInputs inputs, Tensor hidden) {
    Tensor logits = decoder.logits(pass, hidden, inputs.lastSlots());
    return torch.cross_entropy_loss(logits, Tensors.ofLongs(new long[] {7}, 1));
  }

  private static void measure(
      String name, double operations, int rounds, int threads, Runnable work) {
    List<Double> seconds = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    List<Double> rates = new ArrayList<>();
    threads(threads);
    work.run();
    double before = productRate();
    for (int round = 0; round < rounds; round++) {
      threads(threads);
      long start = System.nanoTime();
      work.run();
      double time = (System.nanoTime() - start) / 1e9;
      double after = productRate();
      seconds.add(time);
      rates.add((before + after) / 2);
      shares.add(operations / time / ((before + after) / 2));
      before = after;
    }
    System.out.println(
        String.format(
            Locale.ROOT,
            "%s: %.3f s, %.0f GFLOP/s; products %.0f GFLOP/s; share %.3f (quartiles %.3f to %.3f)",
            name,
            quantile(seconds, .5),
            operations / quantile(seconds, .5) / 1e9,
            quantile(rates, .5) / 1e9,
            quantile(shares, .5),
            quantile(shares, .25),
            quantile(shares, .75)));
  }

  private static void threads(int threads) {
    openblas_nolapack.blas_set_num_threads(threads);
    torch.set_num_threads(threads);
  }

  /** Floating-point operations a second of matrix products, one at a time on each worker. */
  private static double productRate() {
    threads(1);
    try (GradientWorkers workers = new GradientWorkers(WORKERS, ComputeDevice.CPU)) {
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
  }

  private static double quantile(List<Double> values, double share) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
