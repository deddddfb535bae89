package org.cyborgscoring.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.metrics.bootstrap.BcaInterval;
import org.cyborgscoring.metrics.bootstrap.Bootstrap;
import org.cyborgscoring.metrics.bootstrap.PercentileInterval;
import org.cyborgscoring.metrics.bootstrap.ResampledFigures;
import org.cyborgscoring.metrics.bootstrap.SamplingUnits;
import org.cyborgscoring.scoring.RunContext;
import org.jspecify.annotations.Nullable;

/** Samples of the responses of one set, by the settings. All figures see the same samples. */
final class Resampling {
  private final SamplingUnits units;
  private final Bootstrap bootstrap;
  private final RunContext run;

  Resampling(EvaluationSet set, EvaluationSettings settings, RunContext run) {
    List<@Nullable String> clusters = new ArrayList<>();
    set.rows().forEach(row -> clusters.add(row.cluster()));
    this.units = SamplingUnits.clusters(clusters);
    this.run = run;
    this.bootstrap =
        new Bootstrap(
            settings.resamples(),
            settings.level(),
            switch (settings.method()) {
              case PERCENTILE -> new PercentileInterval();
              case BCA -> new BcaInterval();
            },
            run.random("bootstrap").nextLong(),
            run.threads());
  }

  /** Values from samples that hold each response some number of times, a list for each. */
  @FunctionalInterface
  interface Sampled {
    List<List<Estimate>> of(int[][] samples);
  }

  /** Some of the values, as numbers. */
  private final class Chosen implements ResampledFigures {
    private final Sampled sampled;
    private final int[] indices;

    Chosen(Sampled sampled, int[] indices) {
      this.sampled = sampled;
      this.indices = indices;
    }

    @Override
    public double[] of(int[] counts) {
      return ofEach(new int[][] {counts})[0];
    }

    @Override
    public double[][] ofEach(int[][] samples) {
      run.checkCancelled();
      return sampled.of(samples).stream().map(this::numbers).toArray(double[][]::new);
    }

    private double[] numbers(List<Estimate> estimates) {
      return Arrays.stream(indices)
          .mapToObj(estimates::get)
          .mapToDouble(estimate -> estimate.isDefined() ? estimate.value() : Double.NaN)
          .toArray();
    }
  }

  /** The values of all responses. */
  List<Estimate> values(Sampled sampled) {
    int[] once = new int[units.rows()];
    Arrays.fill(once, 1);
    return sampled.of(new int[][] {once}).get(0);
  }

  /**
   * Intervals.
   *
   * @param values the values of all responses
   * @param wanted which of them shall have one, if they are defined
   * @param sampled gives the same values of a sample
   */
  List<IntervalEstimate> intervals(List<Estimate> values, boolean[] wanted, Sampled sampled) {
    int[] chosen = new int[values.size()];
    int size = 0;
    for (int i = 0; i < chosen.length; i++) {
      if (wanted[i] && values.get(i).isDefined()) {
        chosen[size++] = i;
      }
    }
    int[] indices = Arrays.copyOf(chosen, size);
    List<IntervalEstimate> found =
        bootstrap.intervals(
            units,
            Arrays.stream(indices).mapToObj(values::get).toList(),
            new Chosen(sampled, indices));
    List<IntervalEstimate> intervals = new ArrayList<>();
    for (Estimate value : values) {
      intervals.add(IntervalEstimate.withoutInterval(value, "It has no interval."));
    }
    for (int i = 0; i < indices.length; i++) {
      intervals.set(indices[i], found.get(i));
    }
    return intervals;
  }
}
