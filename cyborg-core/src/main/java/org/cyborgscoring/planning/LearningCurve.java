package org.cyborgscoring.planning;

import java.util.Arrays;
import java.util.List;

/** A fitted learning curve with its uncertainty, of which {@link Forecast} says what it covers. */
final class LearningCurve {
  private final PowerLaw curve;
  private final List<Replicate> replicates;
  private final TrainingSpread spread;

  /**
   * A curve as it might have come out.
   *
   * @param curve fitted to resampled points
   * @param sample what the hand-scored sample at hand might be off, in standard deviations
   * @param run what the run's own might be
   */
  record Replicate(PowerLaw curve, double sample, double run) {}

  LearningCurve(PowerLaw curve, List<Replicate> replicates, TrainingSpread spread) {
    this.curve = curve;
    this.replicates = List.copyOf(replicates);
    this.spread = spread;
  }

  /** The curve itself. */
  PowerLaw curve() {
    return curve;
  }

  /**
   * What a run can be expected to reach.
   *
   * @param handScored its number of hand scores, at least 1
   */
  Forecast at(int handScored) {
    double[] qwks = new double[replicates.size()];
    double ofSample = spread.ofSample();
    double ofRun = spread.at(handScored);
    for (int i = 0; i < qwks.length; i++) {
      Replicate one = replicates.get(i);
      qwks[i] = one.curve().at(handScored) + one.sample() * ofSample + one.run() * ofRun;
    }
    Arrays.sort(qwks);
    double expected = curve.at(handScored);
    return new Forecast(
        handScored,
        expected,
        Math.min(expected, quantile(qwks, (1 - Forecast.LEVEL) / 2)),
        Math.min(1, Math.max(expected, quantile(qwks, (1 + Forecast.LEVEL) / 2))));
  }

  /** The share of resamples whose curve rises from here to there by more than nothing. */
  double shareRising(int from, int to) {
    return replicates.stream()
            .filter(one -> one.curve().at(to) > one.curve().at(from) + 1e-9)
            .count()
        / (double) replicates.size();
  }

  /** The quantile of sorted values, between neighbours in proportion. */
  static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
