package org.cyborgscoring.metrics.bootstrap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;

/**
 * The nonparametric bootstrap: figures of many samples drawn with replacement from the rows at
 * hand, and intervals made of them.
 *
 * <p>Every sample comes from a stream of random numbers of its own, which depends on the seed and
 * the sample's number only: threads change the time and nothing else. A figure has no interval,
 * with the reason, when it is itself undefined, when there are fewer than two units to draw, when
 * it is undefined in more than a tenth of the samples, when all samples give the same value, and
 * when the observed figure lies beyond all of them, so that none of them speaks for it.
 *
 * <p>Efron, B., &amp; Tibshirani, R. J. (1993). An introduction to the bootstrap.
 */
public final class Bootstrap {
  /** The most samples that figures are asked for side by side. */
  public static final int SIDE_BY_SIDE = 4;

  private static final double DEFINED_SHARE = 0.9;
  // Odd, so that numbers of samples and seeds never fall together; SplittableRandom mixes the rest.
  private static final long SEED_STEP = 0x9e3779b97f4a7c15L;
  private static final long JACKKNIFE = -1;

  private final int resamples;
  private final double level;
  private final BootstrapInterval method;
  private final long seed;
  private final int threads;

  /**
   * A bootstrap.
   *
   * @param resamples the number of samples; 0 for values without intervals
   * @param level the level of the intervals, between 0 and 1
   * @param method how an interval is made
   * @param seed decides every draw
   * @param threads how many threads may work at once, at least 1
   */
  public Bootstrap(int resamples, double level, BootstrapInterval method, long seed, int threads) {
    if (resamples < 0 || !(level > 0 && level < 1) || threads < 1) {
      throw new IllegalArgumentException(
          "resamples " + resamples + ", level " + level + ", threads " + threads);
    }
    this.resamples = resamples;
    this.level = level;
    this.method = method;
    this.seed = seed;
    this.threads = threads;
  }

  /** The figures of all rows, each counting once, with their intervals. */
  public List<IntervalEstimate> intervals(SamplingUnits units, ResampledFigures figures) {
    List<Estimate> values = new ArrayList<>();
    for (double value : observed(units, figures)) {
      values.add(
          Double.isFinite(value)
              ? Estimate.of(value)
              : Estimate.undefined("These responses do not determine it."));
    }
    return intervals(units, values, figures);
  }

  /**
   * Intervals for figures whose values are known.
   *
   * @param units what is drawn
   * @param values the figures of all rows, each counting once, in the order of {@code figures}
   * @param figures computes the same figures of a resample
   */
  public List<IntervalEstimate> intervals(
      SamplingUnits units, List<Estimate> values, ResampledFigures figures) {
    if (units.size() < 2 || resamples == 0 || values.isEmpty()) {
      String why =
          resamples == 0
              ? "No intervals were asked for."
              : "There are fewer than two responses to draw from.";
      return values.stream().map(value -> IntervalEstimate.withoutInterval(value, why)).toList();
    }
    double[] observed = observed(units, figures);
    if (observed.length != values.size()) {
      throw new IllegalArgumentException(
          observed.length + " figures, " + values.size() + " values");
    }
    Rounds rounds = new Rounds(threads);
    double[][] resampled = table(rounds, resamples, figures, sample -> units.draw(stream(sample)));
    double[][] jackknifed = {};
    if (method.needsJackknife()) {
      Jackknife jackknife = new Jackknife(units, stream(JACKKNIFE));
      jackknifed = table(rounds, jackknife.size(), figures, jackknife::without);
    }
    double[][] leftOut = jackknifed;
    return rounds.list(
        values.size(),
        figure ->
            interval(
                values.get(figure),
                observed[figure],
                finite(resampled, figure),
                finite(leftOut, figure)));
  }

  /** The figures of samples, a row each. */
  private static double[][] table(
      Rounds rounds, int size, ResampledFigures figures, IntFunction<int[]> sample) {
    return rounds
        .list(
            (size + SIDE_BY_SIDE - 1) / SIDE_BY_SIDE,
            batch ->
                figures.ofEach(
                    IntStream.range(
                            batch * SIDE_BY_SIDE, Math.min(size, (batch + 1) * SIDE_BY_SIDE))
                        .mapToObj(sample)
                        .toArray(int[][]::new)))
        .stream()
        .flatMap(Arrays::stream)
        .toArray(double[][]::new);
  }

  private IntervalEstimate interval(
      Estimate value, double observed, double[] resampled, double[] jackknifed) {
    if (!value.isDefined()) {
      return new IntervalEstimate(value, value, value);
    }
    if (resampled.length < DEFINED_SHARE * resamples || !Double.isFinite(observed)) {
      return IntervalEstimate.withoutInterval(
          value, "It is undefined in too many of the samples drawn from these responses.");
    }
    Arrays.sort(resampled);
    double lowest = resampled[0];
    double highest = resampled[resampled.length - 1];
    if (lowest == highest) {
      return IntervalEstimate.withoutInterval(
          value, "All samples drawn from these responses give the same value.");
    }
    if (observed < lowest || observed > highest) {
      return IntervalEstimate.withoutInterval(
          value, "All samples drawn from these responses lie on one side of the value.");
    }
    BootstrapInterval.Ends ends = method.ends(resampled, observed, jackknifed, level);
    return new IntervalEstimate(value, Estimate.of(ends.low()), Estimate.of(ends.high()));
  }

  private static double[] observed(SamplingUnits units, ResampledFigures figures) {
    int[] once = new int[units.rows()];
    Arrays.fill(once, 1);
    return figures.of(once);
  }

  private static double[] finite(double[][] table, int figure) {
    return Arrays.stream(table).mapToDouble(row -> row[figure]).filter(Double::isFinite).toArray();
  }

  private RandomGenerator stream(long sample) {
    // Two rounds of the generator's own mixing, else neighbouring seeds would share streams.
    long start = new SplittableRandom(seed).nextLong();
    return new SplittableRandom(new SplittableRandom(start + (sample + 1) * SEED_STEP).nextLong());
  }
}
