package org.cyborgscoring.evaluation;

import java.util.List;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.metrics.calibration.BrierScore;
import org.cyborgscoring.metrics.calibration.ExpectedCalibrationError;
import org.cyborgscoring.scoring.ScoreDistribution;

/** The measures of the machine's distributions; rows with none, or off the scale, have no part. */
final class CalibrationMeasures {
  private CalibrationMeasures() {}

  static List<Measure> of(SumTable.Builder table, EvaluationSet set) {
    ScoreScale scale = set.scale();
    BrierScore brier = new BrierScore();
    ExpectedCalibrationError error = new ExpectedCalibrationError(ExpectedCalibrationError.BINS);
    int rows = set.rows().size();
    double[] one = new double[rows];
    double[] squared = new double[rows];
    int[] bin = new int[rows];
    double[] surplus = new double[rows];
    for (int i = 0; i < rows; i++) {
      EvaluationRow row = set.rows().get(i);
      ScoreDistribution distribution = row.distribution();
      if (distribution != null && scale.contains(row.human())) {
        double[] probabilities = distribution.probabilities();
        int outcome = scale.indexOf(row.human());
        one[i] = 1;
        squared[i] = brier.ofOne(probabilities, outcome);
        bin[i] = error.bin(probabilities);
        surplus[i] = error.surplus(probabilities, outcome);
      }
    }
    int size = table.column(one);
    int squares = table.column(squared);
    int bins = table.histogram(bin, surplus, error.bins());
    return List.of(
        new Measure(
            Comparison.MACHINE_HUMAN,
            ScoreVersion.RAW,
            "brier",
            slice -> slice.count(size),
            (slice, all) -> brier.compute(slice.column(squares), slice.count(size))),
        new Measure(
            Comparison.MACHINE_HUMAN,
            ScoreVersion.RAW,
            "ece",
            slice -> slice.count(size),
            (slice, all) -> {
              double[] ofBins = new double[error.bins()];
              for (int b = 0; b < ofBins.length; b++) {
                ofBins[b] = slice.counter(bins + b);
              }
              return error.compute(ofBins, slice.count(size));
            }));
  }
}
