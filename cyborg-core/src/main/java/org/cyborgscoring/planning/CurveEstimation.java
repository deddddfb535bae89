package org.cyborgscoring.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.pipeline.ScoringRun;

/** Fits the learning curve to what was measured, and to resamples of it. */
final class CurveEstimation {
  private final Measurements measured;
  private final int resamples;
  private final double ceiling;

  /**
   * Prepares an estimation.
   *
   * @param resamples how many resamples, at least 1
   * @param ceiling the largest QWK that is possible, in (0, 1]
   */
  CurveEstimation(Measurements measured, int resamples, double ceiling) {
    this.measured = measured;
    this.resamples = resamples;
    this.ceiling = ceiling;
  }

  /**
   * What was found.
   *
   * @param curve the curve with its uncertainty
   * @param points the measured points
   */
  record Found(LearningCurve curve, List<MeasuredPoint> points) {
    Found {
      points = List.copyOf(points);
    }
  }

  /**
   * The curve.
   *
   * @param random draws the resamples
   * @return empty where QWK is undefined for some of what was measured
   */
  Optional<Found> estimate(RandomGenerator random) {
    int[] everyResponse = IntStream.range(0, measured.handScored()).toArray();
    double[][] qwks = new double[measured.repeats()][];
    for (int r = 0; r < qwks.length; r++) {
      int repeat = r;
      double[] row = qwks(new int[] {repeat}, everyResponse);
      if (row.length == 0) {
        return Optional.empty();
      }
      qwks[r] = row;
    }
    int[] sizes = measured.sizes().stream().mapToInt(Integer::intValue).toArray();
    TrainingSpread spread = TrainingSpread.of(sizes, qwks, ScoringRun.FOLDS, measured.handScored());
    PowerLawFit fit = fit(sizes, spread);
    double[] means = means(qwks);
    List<LearningCurve.Replicate> replicates = new ArrayList<>();
    List<double[]> resampled = new ArrayList<>();
    while (replicates.size() < resamples) {
      double[] points = resample(random);
      double sample = random.nextGaussian();
      double run = random.nextGaussian();
      // A resample of one score point alone has no QWK; another takes its place.
      if (points.length > 0) {
        resampled.add(points);
        replicates.add(new LearningCurve.Replicate(fit.fit(points), sample, run));
      }
    }
    return Optional.of(
        new Found(
            new LearningCurve(fit.fit(means), replicates, spread),
            points(sizes, means, resampled)));
  }

  private PowerLawFit fit(int[] sizes, TrainingSpread spread) {
    double trainings = (double) ScoringRun.FOLDS * measured.repeats();
    return new PowerLawFit(
        Arrays.stream(sizes).asDoubleStream().toArray(),
        Arrays.stream(sizes)
            .mapToDouble(size -> spread.at(size) * spread.at(size) / trainings)
            .toArray(),
        ceiling);
  }

  private double[] resample(RandomGenerator random) {
    int[] responses =
        IntStream.range(0, measured.handScored())
            .map(i -> random.nextInt(measured.handScored()))
            .toArray();
    int[] repeats =
        IntStream.range(0, measured.repeats())
            .map(i -> random.nextInt(measured.repeats()))
            .toArray();
    return qwks(repeats, responses);
  }

  /** The mean over these repeats at each size, over these responses; empty if undefined. */
  private double[] qwks(int[] repeats, int[] responses) {
    double[] means = new double[measured.sizes().size()];
    for (int s = 0; s < means.length; s++) {
      for (int repeat : repeats) {
        Estimate qwk = measured.qwk(repeat, s, responses);
        if (!qwk.isDefined()) {
          return new double[0];
        }
        means[s] += qwk.value() / repeats.length;
      }
    }
    return means;
  }

  private static double[] means(double[][] qwks) {
    double[] means = new double[qwks[0].length];
    for (double[] row : qwks) {
      for (int s = 0; s < means.length; s++) {
        means[s] += row[s] / qwks.length;
      }
    }
    return means;
  }

  private static List<MeasuredPoint> points(int[] sizes, double[] means, List<double[]> resampled) {
    List<MeasuredPoint> points = new ArrayList<>();
    for (int s = 0; s < sizes.length; s++) {
      int size = s;
      double[] sorted = resampled.stream().mapToDouble(row -> row[size]).sorted().toArray();
      points.add(
          new MeasuredPoint(
              sizes[s],
              means[s],
              LearningCurve.quantile(sorted, (1 - Forecast.LEVEL) / 2),
              LearningCurve.quantile(sorted, (1 + Forecast.LEVEL) / 2)));
    }
    return points;
  }
}
