package org.cyborgscoring.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.cyborgscoring.torch.checkpoint.ModelConfig;
import org.cyborgscoring.torch.encoder.Encoder;
import org.cyborgscoring.torch.encoder.EncoderInputs;
import org.cyborgscoring.torch.encoder.EncoderSize;
import org.cyborgscoring.torch.encoder.Encoders;
import org.cyborgscoring.torch.encoder.Layers;
import org.cyborgscoring.torch.encoder.ParameterSpec;
import org.cyborgscoring.torch.libtorch.Dropout;
import org.cyborgscoring.torch.libtorch.LibTorch;
import org.cyborgscoring.torch.libtorch.Parameters;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.cyborgscoring.torch.libtorch.TorchOps;

/**
 * How fast encoders score, against the rate at which the same threads multiply matrices of 2048
 * rows and columns. Work at padding does not count, nor does anything but products of matrices.
 *
 * <p>What counts is the processor time of the workers, not the clock, and both are measured in
 * turn, several times: other processes may share the machine. Each worker computes on its own
 * thread alone.
 *
 * <p>Arguments: a {@code model_type} (default {@code bert}), then how often to measure (default 5).
 */
public final class EncoderBenchmark {
  private static final int WORKERS = 2;
  private static final int SIDE = 2048;
  private static final int TOKENS = 256;
  private static final int TOKENS_AT_ONCE = 1024;

  private EncoderBenchmark() {}

  /** Measures and prints. */
  public static void main(String[] args) {
    String type = args.length > 0 ? args[0] : "bert";
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    LibTorch.start();
    measure(type, "base", 768, 12, 12, 3072, 32, rounds);
    measure(type, "mini", 256, 4, 4, 1024, 256, rounds);
  }

  private static void measure(
      String type,
      String name,
      int hidden,
      int layers,
      int heads,
      int wide,
      int texts,
      int rounds) {
    Layers root = Layers.root();
    Encoder encoder = Encoders.of(config(type, hidden, layers, heads, wide), root);
    try (Parameters parameters = new Parameters()) {
      Random random = new Random(1);
      for (ParameterSpec spec : root.declared()) {
        long[] shape = spec.shape().stream().mapToLong(Long::longValue).toArray();
        parameters.put(spec.name(), normal(shape, 0.02));
      }
      List<long[][]> batches = batches(texts, random);
      double useful = useful(batches, encoder.size());
      long real = batches.stream().mapToLong(EncoderBenchmark::real).sum();
      long padded = batches.stream().mapToLong(b -> (long) b.length * b[0].length).sum();
      System.out.printf(
          Locale.ROOT,
          "%s %s: %d texts of 64 to %d tokens, %.1f %% padding%n",
          type,
          name,
          texts,
          TOKENS,
          100.0 * (padded - real) / padded);
      List<Double> ratios = new ArrayList<>();
      for (int round = 0; round <= rounds; round++) {
        double product = products();
        double score = useful / seconds(worker -> score(encoder, parameters, batches, worker));
        if (round > 0) { // The first warms up.
          ratios.add(score / product);
          System.out.printf(
              Locale.ROOT,
              "  products %.0f GFLOP/s, scoring %.0f GFLOP/s (%.1f %%), %.0f tokens/s%n",
              product / 1e9,
              score / 1e9,
              100 * score / product,
              real * score / useful);
        }
      }
      ratios.sort(Comparator.naturalOrder());
      System.out.printf(
          Locale.ROOT,
          "  median %.1f %% of the rate of matrix products%n",
          100 * ratios.get(ratios.size() / 2));
    }
  }

  private static ModelConfig config(String type, int hidden, int layers, int heads, int wide) {
    return ModelConfig.of(
        "benchmark",
        Map.ofEntries(
            Map.entry("model_type", type),
            Map.entry("vocab_size", 30_522),
            Map.entry("hidden_size", hidden),
            Map.entry("num_hidden_layers", layers),
            Map.entry("num_attention_heads", heads),
            Map.entry("intermediate_size", wide),
            Map.entry("max_position_embeddings", 514),
            Map.entry("position_buckets", 256),
            Map.entry("pos_att_type", List.of("p2c", "c2p")),
            Map.entry("share_att_key", true),
            Map.entry("norm_rel_ebd", "layer_norm"),
            Map.entry("attention_window", 128)));
  }

  private static Tensor normal(long[] shape, double deviation) {
    return Scope.keep(() -> torch.randn(shape).mul_(new Scalar(deviation)));
  }

  /** Texts sorted by length, so that those of a batch are of like length. */
  private static List<long[][]> batches(int texts, Random random) {
    int[] lengths = random.ints(texts, 64, TOKENS + 1).sorted().toArray();
    List<long[][]> batches = new ArrayList<>();
    int end = texts;
    while (end > 0) {
      int longest = lengths[end - 1];
      int start = Math.max(0, end - Math.max(1, TOKENS_AT_ONCE / longest));
      long[][] batch = new long[end - start][longest];
      for (int i = start; i < end; i++) {
        for (int at = 0; at < lengths[i]; at++) {
          batch[i - start][at] = 1000 + random.nextInt(20_000);
        }
      }
      batches.add(batch);
      end = start;
    }
    return batches;
  }

  private static long real(long[][] batch) {
    long real = 0;
    for (long[] row : batch) {
      real += length(row);
    }
    return real;
  }

  private static int length(long[] row) {
    int length = row.length;
    while (row[length - 1] == 0) {
      length--;
    }
    return length;
  }

  /** Operations of the products of matrices at tokens that are not padding. */
  private static double useful(List<long[][]> batches, EncoderSize size) {
    double sum = 0;
    double hidden = size.hidden();
    for (long[][] batch : batches) {
      for (long[] row : batch) {
        double tokens = length(row);
        double linear = 2 * tokens * (4 * hidden * hidden + 2 * hidden * size.intermediate());
        sum += size.layers() * (linear + 4 * tokens * tokens * hidden);
      }
    }
    return sum;
  }

  @SuppressWarnings("try") // The guard works until it is closed.
  private static void score(
      Encoder encoder, Parameters parameters, List<long[][]> batches, int worker) {
    try (NoGradGuard guard = new NoGradGuard()) {
      for (int i = worker; i < batches.size(); i += WORKERS) {
        long[][] batch = batches.get(i);
        Scope.run(
            () -> {
              TorchOps ops = new TorchOps(parameters, Dropout.NONE);
              EncoderInputs<Tensor> inputs = inputs(batch);
              List<Tensor> states = encoder.hiddenStates(ops, inputs);
              Tensors.floats(encoder.pooled(ops, inputs, states.get(states.size() - 1)));
            });
      }
    }
  }

  private static EncoderInputs<Tensor> inputs(long[][] batch) {
    int columns = batch[0].length;
    long[] ids = new long[batch.length * columns];
    long[] mask = new long[ids.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = batch[i / columns][i % columns];
      mask[i] = ids[i] == 0 ? 0 : 1;
    }
    return new EncoderInputs<>(
        Tensors.ofLongs(ids, batch.length, columns), Tensors.ofLongs(mask, batch.length, columns));
  }

  /** Operations of matrix products a second. */
  private static double products() {
    int times = 4;
    double seconds =
        seconds(
            worker ->
                Scope.run(
                    () -> {
                      Tensor a = torch.randn(SIDE, SIDE);
                      Tensor b = torch.randn(SIDE, SIDE);
                      for (int i = 0; i < times; i++) {
                        Scope.run(() -> torch.mm(a, b));
                      }
                    }));
    return WORKERS * times * 2.0 * SIDE * SIDE * SIDE / seconds;
  }

  /** The processor time of a worker, on average. */
  private static double seconds(IntConsumer work) {
    LongAdder nanoseconds = new LongAdder();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < WORKERS; i++) {
      int worker = i;
      Thread thread =
          new Thread(
              () -> {
                LibTorch.startThread();
                ThreadMXBean clock = ManagementFactory.getThreadMXBean();
                long start = clock.getCurrentThreadCpuTime();
                work.accept(worker);
                nanoseconds.add(clock.getCurrentThreadCpuTime() - start);
              });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException("Interrupted while measuring.", e);
      }
    }
    return nanoseconds.sum() / 1e9 / WORKERS;
  }
}
