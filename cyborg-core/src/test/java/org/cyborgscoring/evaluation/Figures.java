package org.cyborgscoring.evaluation;

import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.scoring.RunContext;
import org.jspecify.annotations.Nullable;

/** Figures of an evaluation, looked up by what they are about. */
record Figures(List<Figure> all) {

  /** Evaluates with few resamples. */
  static Figures of(EvaluationSet set) {
    return of(set, settings(50, 1));
  }

  static Figures of(EvaluationSet set, EvaluationSettings settings) {
    return new Figures(
        new ScoreEvaluator(settings, RunContext.withSeed(1).withThreads(2)).evaluate(set));
  }

  static EvaluationSettings settings(int resamples, int minPerGroup) {
    EvaluationSettings usual = EvaluationSettings.DEFAULT;
    return new EvaluationSettings(
        resamples,
        usual.method(),
        usual.level(),
        usual.trimTolerance(),
        usual.scaling(),
        minPerGroup,
        usual.raterErrorVariance());
  }

  static EvaluationSet set(ScoreScale scale, EvaluationRow... rows) {
    return new EvaluationSet("item", "machine", scale, List.of(rows));
  }

  static EvaluationRow row(
      double human, double machine, List<@Nullable Double> reads, Map<String, String> groups) {
    return new EvaluationRow("r", human, machine, null, reads, groups, null, null);
  }

  Figure figure(Comparison comparison, ScoreVersion version, Slice slice, String statistic) {
    return all.stream()
        .filter(
            figure ->
                figure.comparison() == comparison
                    && figure.version() == version
                    && figure.slice().equals(slice)
                    && figure.statistic().equals(statistic))
        .reduce(
            (one, other) -> {
              throw new AssertionError("Twice: " + one);
            })
        .orElseThrow(
            () -> new AssertionError(comparison + " " + version + " " + slice + " " + statistic));
  }

  IntervalEstimate interval(ScoreVersion version, Slice slice, String statistic) {
    return figure(Comparison.MACHINE_HUMAN, version, slice, statistic).estimate();
  }

  Estimate machine(ScoreVersion version, Slice slice, String statistic) {
    return interval(version, slice, statistic).value();
  }

  Estimate everyone(Comparison comparison, ScoreVersion version, String statistic) {
    return figure(comparison, version, Slice.EVERYONE, statistic).estimate().value();
  }
}
