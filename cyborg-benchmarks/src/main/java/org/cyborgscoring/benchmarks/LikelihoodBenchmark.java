package org.cyborgscoring.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
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
 * each round's ratios, since a machine that others use changes its speed from second to second; by
 * the processor's time of all threads too, which others' work changes less.
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
      List<Way> ways =
          List.of(
              new Way("forward passes", () -> forward(decoder, pass, apart, tokensAtOnce, workers)),
              new Way("7 points of one token", () -> score(likelihood, apart, single(7), workers)),
              new Way(
                  "points 0 to 12 in digits", () -> score(likelihood, apart, digits(), workers)),
              new Way("13 points of two tokens", () -> score(likelihood, apart, pairs(), workers)),
              new Way(
                  "7 points, beginning shared", () -> score(likelihood, alike, single(7), workers)),
              new Way(
                  "0 to 12, beginning shared", () -> score(likelihood, alike, digits(), workers)));
      score(likelihood, alike.subList(0, 1), single(7), workers);
      System.out.printf(
          Locale.ROOT,
          "%d responses of %d + %d tokens, %d at once, %d workers, %s%n",
          responses,
          prefix,
          further,
          tokensAtOnce,
          WORKERS,
          format);
      report(ways, measure(ways, rounds), (double) responses * (prefix + further));
    }
  }

  private record Way(String name, Runnable work) {}

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
              int[] all = IntStream.concat(Arrays.stream(beginning), Arrays.stream(end)).toArray();
              all[0] = apart ? i : all[0];
              all[prefix] = i;
              return all;
            })
        .toList();
  }

  private static List<int[]> single(int count) {
    return IntStream.range(0, count).mapToObj(i -> new int[] {100 + i}).toList();
  }

  /** Points as 0 to 12 are to models that split numbers into digits: 1, 10, 11 and 12 are two. */
  private static List<int[]> digits() {
    return IntStream.range(0, 13).mapToObj(i -> i == 1 ? new int[] {101, 200} : number(i)).toList();
  }

  private static int[] number(int point) {
    return point < 10 ? new int[] {100 + point} : new int[] {101, 90 + point};
  }

  /** Points of two tokens each, none with the same first one: the widest of trees. */
  private static List<int[]> pairs() {
    return IntStream.range(0, 13).mapToObj(i -> new int[] {100 + i, 200}).toList();
  }

  private static void score(
      PointLikelihood likelihood,
      List<int[]> prompts,
      List<int[]> points,
      GradientWorkers workers) {
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
          List<int[]> batch = prompts.subList(i * rows, Math.min(prompts.size(), (i + 1) * rows));
          decoder.hidden(
              pass, DecoderInputs.of(batch, DecoderInputs.Padding.RIGHT, ComputeDevice.CPU), null);
        });
  }

  /** Seconds of the clock and of the processor. */
  private record Seconds(double clock, double processor) {}

  /** By way and round. */
  private static Seconds[][] measure(List<Way> ways, int rounds) {
    Seconds[][] seconds = new Seconds[ways.size()][rounds];
    for (int round = 0; round < rounds; round++) {
      for (int way = 0; way < seconds.length; way++) {
        long start = System.nanoTime();
        double processor = processorSeconds();
        ways.get(way).work().run();
        seconds[way][round] =
            new Seconds((System.nanoTime() - start) / 1e9, processorSeconds() - processor);
      }
    }
    return seconds;
  }

  private static double processorSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
  }

  private static void report(List<Way> ways, Seconds[][] seconds, double tokens) {
    for (int way = 0; way < seconds.length; way++) {
      double[] clock = Arrays.stream(seconds[way]).mapToDouble(Seconds::clock).toArray();
      System.out.printf(
          Locale.ROOT,
          "%-28s %7.2f s, %6.0f tokens/s; forward passes: %s by the clock, %s by the processor%n",
          ways.get(way).name(),
          quantile(clock, .5),
          tokens / quantile(clock, .5),
          ratios(seconds[way], seconds[0], Seconds::clock),
          ratios(seconds[way], seconds[0], Seconds::processor));
    }
  }

  /** The median and the quartiles of the ratios. */
  private static String ratios(
      Seconds[] times, Seconds[] plain, ToDoubleFunction<Seconds> measured) {
    double[] ratios =
        IntStream.range(0, times.length)
            .mapToDouble(i -> measured.applyAsDouble(times[i]) / measured.applyAsDouble(plain[i]))
            .toArray();
    return String.format(
        Locale.ROOT,
        "%.3f (%.3f to %.3f)",
        quantile(ratios, .5),
        quantile(ratios, .25),
        quantile(ratios, .75));
  }

  private static double quantile(double[] values, double share) {
    double[] sorted = Arrays.stream(values).sorted().toArray();
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
