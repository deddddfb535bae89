package org.cyborgscoring.evaluation;

import java.util.function.ToIntFunction;
import org.cyborgscoring.metrics.Estimate;

/**
 * One statistic of one comparison and version, of any slice.
 *
 * @param comparison who is compared with whom
 * @param version the form of the machine's scores
 * @param statistic the statistic's id, one of {@link StatisticIds}
 * @param size how many responses of a slice have a part
 * @param value the statistic of a slice
 */
record Measure(
    Comparison comparison,
    ScoreVersion version,
    String statistic,
    ToIntFunction<SliceSums> size,
    Value value) {

  /** The statistic of a slice, which may be seen against everyone. */
  @FunctionalInterface
  interface Value {
    Estimate of(SliceSums slice, SliceSums everyone);
  }
}
