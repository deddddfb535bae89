package org.cyborgscoring.rsmtool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.cyborgscoring.evaluation.EvaluationRow;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.truescore.Prmse;
import org.cyborgscoring.metrics.truescore.RaterErrorVariance;
import org.cyborgscoring.metrics.truescore.ReadMoments;
import org.cyborgscoring.metrics.truescore.TrueScoreError;
import org.cyborgscoring.metrics.truescore.TrueScoreVariance;
import org.jspecify.annotations.Nullable;

/** {@code true_score_eval}: every form of the machine's scores against the true score. */
final class TrueScoreTable {
  private static final List<String> COLUMNS =
      List.of(
          "",
          "N",
          "N raters",
          "N single",
          "N multiple",
          "Variance of errors",
          "True score var",
          "MSE true",
          "PRMSE true");

  private TrueScoreTable() {}

  static RsmTable of(RsmExperiment experiment) {
    RaterErrorVariance errors = new RaterErrorVariance(experiment.raterErrorVariance());
    List<double[]> reads = experiment.rows().stream().map(TrueScoreTable::reads).toList();
    ReadMoments moments = ReadMoments.of(reads);
    int raters = reads.stream().mapToInt(ofOne -> ofOne.length).max().orElse(0);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (SystemScores version : experiment.versions()) {
      double squaredErrors = Prmse.squaredErrors(reads, version.scores());
      rows.add(
          Arrays.asList(
              version.name(),
              reads.size(),
              raters,
              moments.responses() - moments.several(),
              moments.several(),
              boxed(errors.compute(moments)),
              boxed(new TrueScoreVariance(errors).compute(moments)),
              boxed(new TrueScoreError(errors).compute(moments, squaredErrors)),
              boxed(new Prmse(errors).compute(moments, squaredErrors))));
    }
    return new RsmTable("true_score_eval", COLUMNS, rows);
  }

  private static double[] reads(EvaluationRow row) {
    return row.reads().stream().filter(Objects::nonNull).mapToDouble(Double::doubleValue).toArray();
  }

  private static @Nullable Double boxed(Estimate estimate) {
    return estimate.isDefined() ? estimate.value() : null;
  }
}
