package org.cyborgscoring.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.GradMode;
import org.cyborgscoring.torch.decoder.Decoder;
import org.cyborgscoring.torch.decoder.DecoderInputs;
import org.cyborgscoring.torch.decoder.DecoderPass;
import org.cyborgscoring.torch.decoder.DecoderPlan;
import org.cyborgscoring.torch.libtorch.ComputeDevice;
import org.cyborgscoring.torch.libtorch.LibTorch;
import org.cyborgscoring.torch.likelihood.PointLikelihood;
import org.cyborgscoring.torch.quantization.FrozenWeights;
import org.cyborgscoring.torch.quantization.WeightFormat;
import org.cyborgscoring.torch.quantization.WeightStorage;
import org.cyborgscoring.torch.training.GradientWorkers;

/**
 * What scoring costs beside a plain forward pass of the same prompts, and what sharing their
 * beginning saves. The ways are measured in turn, round after round, and compared by the medians of
 * each round's ratios, since a machine that others use changes its speed from second to second.
 */
public final class LikelihoodBenchmark {
  private static final int WORKERS = 2;

  private LikelihoodBenchmark() {}

  /**
   * Runs.
   *
   * @param arguments the number of rounds (5), of responses (32), of tokens that all prompts begin
   *     with (256), of further tokens of each (256), of tokens at once (2048), and the format of
   *     the weights (FLOAT32)
   */
  public static void main(String[] arguments) throws IOException {
    int rounds = number(arguments, 0, 5);
    int responses = number(arguments, 1, 32);
    int prefix = number(arguments, 2, 256);
    int further = number(arguments, 3, 256);
    int tokensAtOnce = number(arguments, 4, 2048);
    WeightFormat format =
        arguments.length > 5 ? WeightFormat.valueOf(arguments[5]) : WeightFormat.FLOAT32;
    LibTorch.start();
    GradMode.set_enabled(false);
    DecoderPlan plan = RandomDecoder.plan();
    try (FrozenWeights weights = RandomDecoder.weights(plan, new WeightStorage(format, format));
        GradientWorkers workers = new GradientWorkers(WORKERS, ComputeDevice.CPU)) {
      Decoder decoder = new Decoder(plan);
      DecoderPass pass = DecoderPass.of(weights);
      PointLikelihood likelihood =
          new PointLikelihood(decoder, pass, ComputeDevice.CPU, tokensAtOnce);
      // Another first token each, and nothing is shared.
      List<int[]> apart = prompts(plan, responses, prefix, further, true);
      List<int[]> alike = prompts(plan, responses, prefix, further, false);
      Map<String, Runnable> ways = new LinkedHashMap<>();
      ways.put(
          "forward passes", () -> forward(decoder, pass, apart, tokensAtOnce, workers));
      ways.put("7 points of one token", () -> score(likelihood, apart, single(7), workers));
      ways.put("13 points of two tokens", () -> score(likelihood, apart, pairs(13), workers));
      ways.put("7 points, beginning shared", () -> score(likelihood, alike, single(7), workers));
      ways.put("13 points, beginning shared", () -> score(likelihood, alike, pairs(13), workers));
      System.out.printf(
          Locale.ROOT,
          "%d responses of %d + %d tokens, %d at once, %d workers, %s%n",
          responses, prefix, further, tokensAtOnce, WORKERS, format);
      report(measure(ways, rounds), (double) responses * (prefix + further));
    }
  }

  private static int number(String[] arguments, int index, int otherwise) {
    return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
  }

  private static List<int[]> prompts(
      DecoderPlan plan, int count, int prefix, int further, boolean apart) {
    int[] beginning = RandomDecoder.tokens(plan, prefix, 1);
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              int[] end = RandomDecoder.tokens(plan, further, 2 + i);
              int[] all =
                  IntStream.concat(Arrays.stream(beginning), Arrays.stream(end)).toArray();
              all[0] = apart ? i : all[0];
              all[prefix] = i;
              return all;
            })
        .toList();
  }

  private static List<int[]> single(int count) {
    return IntStream.range(0, count).mapToObj(i -> new int[] {100 + i}).toList();
  }

  /** Points of two tokens each, none with the same first one. */
  private static List<int[]> pairs(int count) {
    return IntStream.range(0, count).mapToObj(i -> new int[] {100 + i, 200}).toList();
  }

  private static void score(
      PointLikelihood likelihood, List<int[]> prompts, List<int[]> points, GradientWorkers workers) {
    likelihood.of(prompts, points, workers, PointLikelihood.Listener.NONE);
  }

  /** Batches of as many tokens, without the head. */
  private static void forward(
      Decoder decoder,
      DecoderPass pass,
      List<int[]> prompts,
      int tokensAtOnce,
      GradientWorkers workers) {
    int rows = Math.max(1, tokensAtOnce / prompts.get(0).length);
    workers.run(
        (prompts.size() + rows - 1) / rows,
        i -> {
          List<int[]> batch =
              prompts.subList(i * rows, Math.min(prompts.size(), (i + 1) * rows));
          decoder.hidden(
              pass,
              DecoderInputs.of(batch, DecoderInputs.Padding.RIGHT, ComputeDevice.CPU),
              null);
        });
  }

  private static Map<String, double[]> measure(Map<String, Runnable> ways, int rounds) {
    Map<String, double[]> seconds = new LinkedHashMap<>();
    ways.get("7 points of one token").run();
    for (int round = 0; round < rounds; round++) {
      int number = round;
      ways.forEach(
          (name, way) -> {
            long start = System.nanoTime();
            way.run();
            seconds.computeIfAbsent(name, unseen -> new double[rounds])[number] =
                (System.nanoTime() - start) / 1e9;
          });
    }
    return seconds;
  }

  private static void report(Map<String, double[]> seconds, double tokens) {
    double[] plain = seconds.get("forward passes");
    seconds.forEach(
        (name, times) -> {
          double[] ratios =
              IntStream.range(0, times.length).mapToDouble(i -> times[i] / plain[i]).toArray();
          System.out.printf(
              Locale.ROOT,
              "%-28s %7.2f s, %6.0f tokens/s; %.3f forward passes (quartiles %.3f to %.3f)%n",
              name,
              quantile(times, .5),
              tokens / quantile(times, .5),
              quantile(ratios, .5),
              quantile(ratios, .25),
              quantile(ratios, .75));
        });
  }

  private static double quantile(double[] values, double share) {
    double[] sorted = Arrays.stream(values).sorted().toArray();
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
