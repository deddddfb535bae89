package org.cyborgscoring.planning;

import java.util.Arrays;
import java.util.List;

/**
 * A fitted learning curve with its uncertainty.
 *
 * <p>The 90 % interval at n hand scores is meant for the QWK that the Student of <em>one</em> run
 * with n hand scores has over all responses like these. It covers
 *
 * <ul>
 *   <li>that the curve was measured on few hand-scored responses: the responses are resampled with
 *       replacement (bootstrap), the points taken anew and the curve fitted anew;
 *   <li>that it was measured with few trainings: the repeats are resampled too;
 *   <li>that the hand-scored responses at hand are one sample of those that might have been scored,
 *       and that the run's n hand scores will be another: both move all Students trained on them by
 *       as much as {@link TrainingSpread} says.
 * </ul>
 *
 * <p>It does not cover that the QWK of a run is itself measured on a limited number of held-out
 * responses, that people might score differently than before, or that the curve is no power law.
 */
public final class LearningCurve {
  /** The confidence level of all intervals of a plan. */
  public static final double LEVEL = 0.9;

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
  public PowerLaw curve() {
    return curve;
  }

  /**
   * What a run can be expected to reach.
   *
   * @param handScored its number of hand scores, at least 1
   */
  public Forecast at(int handScored) {
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
        Math.min(expected, quantile(qwks, (1 - LEVEL) / 2)),
        Math.min(1, Math.max(expected, quantile(qwks, (1 + LEVEL) / 2))));
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
