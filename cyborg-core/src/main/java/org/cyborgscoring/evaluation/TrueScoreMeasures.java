package org.cyborgscoring.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.PearsonCorrelation;
import org.cyborgscoring.metrics.truescore.DisattenuatedCorrelation;
import org.cyborgscoring.metrics.truescore.Prmse;
import org.cyborgscoring.metrics.truescore.QwkCeiling;
import org.cyborgscoring.metrics.truescore.RaterErrorVariance;
import org.cyborgscoring.metrics.truescore.Reliability;
import org.cyborgscoring.metrics.truescore.SpearmanBrown;
import org.cyborgscoring.metrics.truescore.TrueScoreError;
import org.cyborgscoring.metrics.truescore.TrueScoreVariance;

/** The measures against the true score behind the reads. */
final class TrueScoreMeasures {
  private final ReadSums reads;
  private final RaterErrorVariance errors;
  private final ReadScale scale;

  TrueScoreMeasures(ReadSums reads, RaterErrorVariance errors, ReadScale scale) {
    this.reads = reads;
    this.errors = errors;
    this.scale = scale;
  }

  /** What the reads tell by themselves. */
  List<Measure> ofReads() {
    TrueScoreVariance variance = new TrueScoreVariance(errors);
    List<Measure> measures = new ArrayList<>();
    measures.add(raw("n", slice -> Estimate.of(reads.responses(slice))));
    measures.add(
        raw("n_single", slice -> Estimate.of(reads.responses(slice) - reads.several(slice))));
    measures.add(raw("n_multiple", slice -> Estimate.of(reads.several(slice))));
    measures.add(raw("rater_error_variance", slice -> errors.compute(reads.moments(slice))));
    measures.add(raw("true_variance", slice -> variance.compute(reads.moments(slice))));
    measures.add(raw("reliability", slice -> ofVariances(slice, new Reliability()::compute)));
    measures.add(raw("qwk_ceiling_one", slice -> ofVariances(slice, new QwkCeiling(1)::compute)));
    measures.add(raw("qwk_ceiling_two", slice -> ofVariances(slice, new QwkCeiling(2)::compute)));
    return measures;
  }

  /** How well one version of the machine's scores tells the true score. */
  List<Measure> ofMachine(
      ScoreVersion version, double[] machine, PairSums machineHuman, PairSums humanHuman) {
    int squared = reads.squaredErrors(machine);
    PearsonCorrelation r = new PearsonCorrelation();
    return List.of(
        of(
            version,
            "mse_true",
            slice ->
                inScorePoints(
                    new TrueScoreError(errors)
                        .compute(reads.moments(slice), slice.column(squared)))),
        of(
            version,
            "prmse",
            slice ->
                inScorePoints(
                    new Prmse(errors).compute(reads.moments(slice), slice.column(squared)))),
        of(
            version,
            "r_disattenuated",
            slice ->
                new DisattenuatedCorrelation()
                    .compute(
                        r.compute(machineHuman.moments(slice)),
                        new SpearmanBrown(scale.parts())
                            .compute(r.compute(humanHuman.moments(slice))))));
  }

  private Estimate inScorePoints(Estimate estimate) {
    return scale.kind() == ReadScale.Kind.UNKNOWN
        ? Estimate.undefined(
            "The single reads are neither on the scale of the score of record nor add up to it.")
        : estimate;
  }

  private Estimate ofVariances(SliceSums slice, OfVariances statistic) {
    return statistic.compute(
        new TrueScoreVariance(errors).compute(reads.moments(slice)),
        errors.compute(reads.moments(slice)));
  }

  private Measure raw(String id, Function<SliceSums, Estimate> value) {
    return of(ScoreVersion.RAW, id, value);
  }

  private Measure of(ScoreVersion version, String id, Function<SliceSums, Estimate> value) {
    return new Measure(
        Comparison.TRUE_SCORE, version, id, reads::responses, (slice, all) -> value.apply(slice));
  }

  private interface OfVariances {
    Estimate compute(Estimate trueVariance, Estimate errorVariance);
  }
}
