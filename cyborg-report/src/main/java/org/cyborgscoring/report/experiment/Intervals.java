package org.cyborgscoring.report.experiment;

import java.util.function.DoubleFunction;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.report.table.Cell;
import org.cyborgscoring.report.table.TableBuilder;

/** Values with their intervals, as cells of a table. */
final class Intervals {
  private Intervals() {}

  /** {@code 0.781 [0.770, 0.792]}; the value alone, with a footnote, where it has no interval. */
  static Cell cell(TableBuilder table, IntervalEstimate estimate, DoubleFunction<String> format) {
    if (!estimate.value().isDefined()) {
      return table.cell(estimate.value(), format);
    }
    String value = format.apply(estimate.value().value());
    return estimate.low().isDefined() && estimate.high().isDefined()
        ? Cell.of(value + " [" + ends(estimate, format) + "]")
        : table.noted(value, "No interval: " + estimate.low().reason().orElse(""));
  }

  private static String ends(IntervalEstimate estimate, DoubleFunction<String> format) {
    return format.apply(estimate.low().value()) + ", " + format.apply(estimate.high().value());
  }
}
