package org.cyborgscoring.metrics.bootstrap;

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
}
