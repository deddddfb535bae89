package org.cyborgscoring.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cyborgscoring.metrics.Degradation;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.MomentStatistic;
import org.cyborgscoring.metrics.PairMoments;
import org.cyborgscoring.metrics.PearsonCorrelation;
import org.cyborgscoring.metrics.QuadraticWeightedKappa;
import org.cyborgscoring.metrics.R2;
import org.cyborgscoring.metrics.RootMeanSquaredError;
import org.cyborgscoring.metrics.SdRatio;
import org.cyborgscoring.metrics.StandardizedMeanDifference;

/** The measures of agreement between two columns of scores. */
final class AgreementMeasures {
  private static final List<MomentStatistic> COMPARED =
      List.of(new QuadraticWeightedKappa(), new PearsonCorrelation());
  private static final List<MomentStatistic> ALONE =
      List.of(new R2(), new RootMeanSquaredError(), new SdRatio());

  private static final Set<String> COUNTED = Set.of("exact", "adjacent", "kappa");
  private static final String OTHER_SCALE =
      "The single reads are on another scale than the score of record, so equal scores are not"
          + " equally likely.";

  private AgreementMeasures() {}

  /** Machine against human, of one version. */
  static List<Measure> ofMachine(ScoreVersion version, PairSums pairs) {
    List<Measure> measures =
        all(Comparison.MACHINE_HUMAN, version, pairs, StandardizedMeanDifference.ofMachine());
    measures.addAll(
        spread(
            Comparison.MACHINE_HUMAN,
            version,
            "machine",
            pairs,
            PairMoments::meanMachine,
            PairMoments::machineDeviation));
    return measures;
  }

  /** The scores of record by themselves. */
  static List<Measure> ofRecord(PairSums pairs) {
    return spread(
        Comparison.MACHINE_HUMAN,
        ScoreVersion.RAW,
        "human",
        pairs,
        PairMoments::meanHuman,
        PairMoments::humanDeviation);
  }

  /** Second read against first. */
  static List<Measure> ofReads(PairSums pairs) {
    Comparison comparison = Comparison.HUMAN_HUMAN;
    ScoreVersion version = ScoreVersion.RAW;
    List<Measure> measures =
        all(comparison, version, pairs, StandardizedMeanDifference.ofSecondHuman());
    measures.add(
        new Measure(comparison, version, "n", pairs::size, (s, all) -> Estimate.of(pairs.size(s))));
    measures.addAll(
        spread(
            comparison,
            version,
            "first",
            pairs,
            PairMoments::meanHuman,
            PairMoments::humanDeviation));
    measures.addAll(
        spread(
            comparison,
            version,
            "second",
            pairs,
            PairMoments::meanMachine,
            PairMoments::machineDeviation));
    return measures;
  }

  /** Machine-human agreement minus human-human agreement, of one version. */
  static List<Measure> ofDegradation(
      ScoreVersion version, PairSums machine, PairSums reads, ReadScale readScale) {
    List<Measure> ofMachine =
        compared(Comparison.DEGRADATION, version, machine, StandardizedMeanDifference.ofMachine());
    List<Measure> ofReads =
        compared(
            Comparison.DEGRADATION,
            ScoreVersion.RAW_ROUNDED,
            reads,
            StandardizedMeanDifference.ofSecondHuman());
    List<Measure> measures = new ArrayList<>();
    for (Measure measure : ofMachine) {
      Measure human =
          ofReads.stream()
              .filter(other -> other.statistic().equals(measure.statistic()))
              .findFirst()
              .orElseThrow();
      measures.add(
          new Measure(
              measure.comparison(),
              version,
              measure.statistic(),
              reads::size,
              (slice, all) ->
                  !readScale.isSame() && COUNTED.contains(measure.statistic())
                      ? Estimate.undefined(OTHER_SCALE)
                      : Degradation.between(
                          measure.value().of(slice, all), human.value().of(slice, all))));
    }
    return measures;
  }

  private static List<Measure> all(
      Comparison comparison, ScoreVersion version, PairSums pairs, MomentStatistic smd) {
    List<Measure> measures = compared(comparison, version, pairs, smd);
    ALONE.forEach(statistic -> measures.add(of(comparison, version, statistic, pairs)));
    return measures;
  }

  private static List<Measure> compared(
      Comparison comparison, ScoreVersion version, PairSums pairs, MomentStatistic smd) {
    List<Measure> measures = new ArrayList<>();
    measures.add(of(comparison, version, "exact", pairs, pairs::exact));
    measures.add(of(comparison, version, "adjacent", pairs, pairs::adjacent));
    if (version.isRounded() || comparison == Comparison.HUMAN_HUMAN) {
      measures.add(of(comparison, version, "kappa", pairs, pairs::kappa));
    }
    COMPARED.forEach(statistic -> measures.add(of(comparison, version, statistic, pairs)));
    measures.add(of(comparison, version, smd, pairs));
    return measures;
  }

  private static Measure of(
      Comparison comparison, ScoreVersion version, MomentStatistic statistic, PairSums pairs) {
    return of(
        comparison,
        version,
        statistic.id(),
        pairs,
        slice -> statistic.compute(pairs.moments(slice)));
  }

  private static Measure of(
      Comparison comparison,
      ScoreVersion version,
      String id,
      PairSums pairs,
      Function<SliceSums, Estimate> value) {
    return new Measure(comparison, version, id, pairs::size, (slice, all) -> value.apply(slice));
  }

  private static List<Measure> spread(
      Comparison comparison,
      ScoreVersion version,
      String whose,
      PairSums pairs,
      Function<PairMoments, Double> mean,
      Function<PairMoments, Double> deviation) {
    return List.of(
        of(
            comparison,
            version,
            "mean_" + whose,
            pairs,
            slice ->
                pairs.size(slice) == 0
                    ? Estimate.undefined("There are no scores.")
                    : Estimate.of(mean.apply(pairs.moments(slice)))),
        of(
            comparison,
            version,
            "sd_" + whose,
            pairs,
            slice ->
                pairs.size(slice) < 2
                    ? Estimate.undefined("There are fewer than two scores.")
                    : Estimate.of(deviation.apply(pairs.moments(slice)))));
  }
}
