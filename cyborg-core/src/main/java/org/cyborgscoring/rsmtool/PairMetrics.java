package org.cyborgscoring.rsmtool;

import java.util.Arrays;
import java.util.function.Function;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.metrics.CohenKappa;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.PearsonCorrelation;
import org.cyborgscoring.metrics.QuadraticWeightedKappa;
import org.cyborgscoring.metrics.R2;
import org.cyborgscoring.metrics.RootMeanSquaredError;
import org.cyborgscoring.metrics.ScorePairs;
import org.cyborgscoring.metrics.StandardizedMeanDifference;
import org.jspecify.annotations.Nullable;

/**
 * The statistics of one set of paired scores as RSMTool takes them. Agreements are percentages;
 * kappa is that of scores rounded half to even; the others take the scores as they are. Statistics
 * that are undefined are null.
 *
 * @param pairs human scores and the scores they are compared with
 * @param human the moments of the human scores
 * @param system the moments of the others
 */
record PairMetrics(ScorePairs pairs, Moments human, Moments system) {
  private static final double ADJACENT = 1;
  private static final int MOST_CATEGORIES = 1000;

  static PairMetrics of(double[] human, double[] system) {
    return new PairMetrics(ScorePairs.of(human, system), Moments.of(human), Moments.of(system));
  }

  /** The number of pairs. */
  int n() {
    return pairs.size();
  }

  @Nullable Double correlation() {
    return value(new PearsonCorrelation()::compute);
  }

  @Nullable Double weightedKappa() {
    return value(new QuadraticWeightedKappa()::compute);
  }

  @Nullable Double r2() {
    return value(new R2()::compute);
  }

  @Nullable Double rmse() {
    return value(new RootMeanSquaredError()::compute);
  }

  /** Machine against human: divided by the standard deviation of the human scores. */
  @Nullable Double smdOfMachine() {
    return value(StandardizedMeanDifference.ofMachine()::compute);
  }

  /** Human against human: divided by the pooled standard deviation. */
  @Nullable Double smdOfSecondHuman() {
    return value(StandardizedMeanDifference.ofSecondHuman()::compute);
  }

  /**
   * The difference of standardised means, both standardised by the moments of everyone.
   *
   * @param everyonesHuman the moments of all human scores
   * @param everyonesSystem the moments of all scores they are compared with
   */
  @Nullable Double dsm(Moments everyonesHuman, Moments everyonesSystem) {
    if (!(everyonesHuman.sd() > 0) || !(everyonesSystem.sd() > 0) || n() == 0) {
      return null;
    }
    return (system.mean() - everyonesSystem.mean()) / everyonesSystem.sd()
        - (human.mean() - everyonesHuman.mean()) / everyonesHuman.sd();
  }

  @Nullable Double kappa() {
    double[] first = new double[n()];
    double[] second = new double[n()];
    for (int i = 0; i < n(); i++) {
      first[i] = Math.rint(pairs.human(i));
      second[i] = Math.rint(pairs.machine(i));
    }
    double[] all = Arrays.copyOf(first, 2 * n());
    System.arraycopy(second, 0, all, n(), n());
    Moments ends = Moments.of(all);
    if (n() == 0 || ends.max() - ends.min() >= MOST_CATEGORIES) {
      return null;
    }
    double highest = Math.max(ends.max(), ends.min() + 1);
    CohenKappa kappa = new CohenKappa(new ScoreScale(ends.min(), highest, 1));
    return boxed(kappa.compute(ScorePairs.of(first, second)));
  }

  @Nullable Double exactAgreement() {
    return within(0);
  }

  @Nullable Double adjacentAgreement() {
    return within(ADJACENT);
  }

  private @Nullable Double within(double distance) {
    int count = 0;
    for (int i = 0; i < n(); i++) {
      count += Math.abs(pairs.human(i) - pairs.machine(i)) <= distance ? 1 : 0;
    }
    return n() == 0 ? null : (Double) ((double) count / n() * 100);
  }

  private @Nullable Double value(Function<ScorePairs, Estimate> statistic) {
    return boxed(statistic.apply(pairs));
  }

  private static @Nullable Double boxed(Estimate estimate) {
    return estimate.isDefined() ? estimate.value() : null;
  }
}
