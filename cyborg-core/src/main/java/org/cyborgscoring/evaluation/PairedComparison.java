package org.cyborgscoring.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.metrics.AdjacentAgreement;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.ExactAgreement;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.metrics.PearsonCorrelation;
import org.cyborgscoring.metrics.QuadraticWeightedKappa;
import org.cyborgscoring.metrics.RootMeanSquaredError;
import org.cyborgscoring.metrics.ScorePairs;
import org.cyborgscoring.metrics.StandardizedMeanDifference;
import org.cyborgscoring.metrics.Statistic;
import org.cyborgscoring.metrics.bootstrap.Bootstrap;
import org.cyborgscoring.metrics.bootstrap.SamplingUnits;
import org.jspecify.annotations.Nullable;

/**
 * Two scorers on the same responses. Their statistics move together from sample to sample, so the
 * interval of their difference is far narrower than those of the two suggest.
 */
public final class PairedComparison {
  private final List<PairedScore> scores;
  private final List<Statistic> statistics;

  /**
   * Prepares a comparison.
   *
   * @param scale the score scale of the item
   * @param scores the responses that both scored, at least one
   */
  public PairedComparison(ScoreScale scale, List<PairedScore> scores) {
    if (scores.isEmpty()) {
      throw new IllegalArgumentException("No responses to compare on.");
    }
    this.scores = List.copyOf(scores);
    this.statistics =
        List.of(
            new QuadraticWeightedKappa(),
            new PearsonCorrelation(),
            StandardizedMeanDifference.ofMachine(),
            new ExactAgreement(),
            new AdjacentAgreement(scale),
            new RootMeanSquaredError());
  }

  /**
   * Every statistic of both, and their difference with its interval; the responses of a cluster are
   * drawn together.
   */
  public List<PairedDifference> differences(Bootstrap bootstrap) {
    ScorePairs first = pairs(PairedScore::first);
    ScorePairs second = pairs(PairedScore::second);
    List<Estimate> values = new ArrayList<>();
    for (Statistic statistic : statistics) {
      values.add(difference(statistic.compute(first), statistic.compute(second)));
    }
    List<@Nullable String> clusters = new ArrayList<>();
    scores.forEach(score -> clusters.add(score.cluster()));
    List<IntervalEstimate> intervals =
        bootstrap.intervals(
            SamplingUnits.clusters(clusters), values, counts -> resampled(first, second, counts));
    List<PairedDifference> differences = new ArrayList<>();
    for (int i = 0; i < statistics.size(); i++) {
      Statistic statistic = statistics.get(i);
      differences.add(
          new PairedDifference(
              statistic.id(),
              statistic.compute(first),
              statistic.compute(second),
              intervals.get(i)));
    }
    return differences;
  }

  /** The responses that the scorers score differently, in their order. */
  public List<PairedScore> changed() {
    return scores.stream().filter(PairedScore::isChanged).toList();
  }

  private double[] resampled(ScorePairs first, ScorePairs second, int[] counts) {
    int[] drawn = drawn(counts);
    ScorePairs some = first.select(drawn);
    ScorePairs others = second.select(drawn);
    return statistics.stream()
        .map(statistic -> difference(statistic.compute(some), statistic.compute(others)))
        .mapToDouble(estimate -> estimate.isDefined() ? estimate.value() : Double.NaN)
        .toArray();
  }

  private static int[] drawn(int[] counts) {
    int size = 0;
    for (int count : counts) {
      size += count;
    }
    int[] drawn = new int[size];
    int next = 0;
    for (int row = 0; row < counts.length; row++) {
      for (int times = 0; times < counts[row]; times++) {
        drawn[next++] = row;
      }
    }
    return drawn;
  }

  private static Estimate difference(Estimate first, Estimate second) {
    if (!first.isDefined()) {
      return first;
    }
    return second.isDefined() ? Estimate.of(second.value() - first.value()) : second;
  }

  private ScorePairs pairs(ToDoubleFunction<PairedScore> machine) {
    return ScorePairs.of(
        scores.stream().mapToDouble(PairedScore::human).toArray(),
        scores.stream().mapToDouble(machine).toArray());
  }
}
