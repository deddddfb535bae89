package org.cyborgscoring.metrics.bootstrap;

import java.util.Arrays;

/** Figures of a sample that holds each row some number of times. */
@FunctionalInterface
public interface ResampledFigures {

  /**
   * The figures; called from several threads at once.
   *
   * @param counts how often each row counts, 0 and up; not to be changed
   * @return always as many, in the same order; NaN where a figure is undefined
   */
  double[] of(int[] counts);

  /**
   * The figures of several samples, which may be cheaper to compute side by side.
   *
   * @param samples the counts of one to {@link Bootstrap#SIDE_BY_SIDE} samples
   * @return the figures of each
   */
  default double[][] ofEach(int[][] samples) {
    return Arrays.stream(samples).map(this::of).toArray(double[][]::new);
  }
}
