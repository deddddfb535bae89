package org.cyborgscoring.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.metrics.AdjacentAgreement;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.ExactAgreement;
import org.cyborgscoring.metrics.PearsonCorrelation;
import org.cyborgscoring.metrics.QuadraticWeightedKappa;
import org.cyborgscoring.metrics.RootMeanSquaredError;
import org.cyborgscoring.metrics.ScorePairs;
import org.cyborgscoring.metrics.StandardizedMeanDifference;
import org.cyborgscoring.metrics.Statistic;

/**
 * The statistics every comparison shows: QWK, r, SMD, exact and adjacent agreement, RMSE. All are
 * taken on score points as they would be reported, so that machines and people are judged alike.
 */
public final class Agreement {
  /** The ids of the statistics, in the order in which they are shown. */
  public static final List<String> STATISTICS =
      List.of("qwk", "r", "smd", "exact", "adjacent", "rmse");

  private Agreement() {}

  /** Statistics of reported machine scores against the scores of record, by statistic id. */
  public static Map<String, Estimate> ofMachine(
      ScoreScale scale, double[] record, double[] points) {
    return compute(scale, ScorePairs.of(record, points), StandardizedMeanDifference.ofMachine());
  }

  /**
   * Statistics of the second read against the first, over the responses that have both. Raters may
   * score on a scale of their own; one point of theirs counts as one step of the item's scale.
   */
  public static Map<String, Estimate> ofHumans(ScoreScale scale, List<Response> responses) {
    List<HandScore> reads =
        responses.stream()
            .map(Response::handScore)
            .filter(score -> score != null && score.isDoubleScored())
            .toList();
    double[] first = reads.stream().mapToDouble(Agreement::firstRead).toArray();
    double[] second = reads.stream().mapToDouble(Agreement::secondRead).toArray();
    return compute(scale, ScorePairs.of(first, second), StandardizedMeanDifference.ofSecondHuman());
  }

  private static Map<String, Estimate> compute(
      ScoreScale scale, ScorePairs pairs, Statistic difference) {
    Map<String, Estimate> values = new LinkedHashMap<>();
    for (Statistic statistic :
        List.of(
            new QuadraticWeightedKappa(),
            new PearsonCorrelation(),
            difference,
            new ExactAgreement(),
            new AdjacentAgreement(scale),
            new RootMeanSquaredError())) {
      values.put(statistic.id(), statistic.compute(pairs));
    }
    return values;
  }

  private static double firstRead(HandScore score) {
    return Objects.requireNonNull(score.firstRead());
  }

  private static double secondRead(HandScore score) {
    return Objects.requireNonNull(score.secondRead());
  }
}
