package org.cyborgscoring.gates;

import org.cyborgscoring.evaluation.Comparison;
import org.cyborgscoring.evaluation.Figure;
import org.cyborgscoring.evaluation.ScoreVersion;
import org.cyborgscoring.evaluation.Slice;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;

/** Figures for tests. */
final class SampleFigures {
  private SampleFigures() {}

  static Figure qwk(double value, double low, double high) {
    return of(
        "qwk", Comparison.MACHINE_HUMAN, ScoreVersion.REPORTED, Slice.EVERYONE, value, low, high);
  }

  static Figure of(
      String statistic,
      Comparison comparison,
      ScoreVersion version,
      Slice slice,
      double value,
      double low,
      double high) {
    return new Figure(
        "item",
        "machine",
        comparison,
        version,
        slice,
        statistic,
        100,
        new IntervalEstimate(Estimate.of(value), Estimate.of(low), Estimate.of(high)));
  }

  static Figure undefined(String statistic, String why) {
    Estimate none = Estimate.undefined(why);
    return new Figure(
        "item",
        "machine",
        Comparison.MACHINE_HUMAN,
        ScoreVersion.REPORTED,
        Slice.EVERYONE,
        statistic,
        1,
        new IntervalEstimate(none, none, none));
  }
}
