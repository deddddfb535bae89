package org.cyborgscoring.report.run;

import java.util.function.DoubleFunction;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.report.table.TableBuilder;

/**
 * A number that stands by itself at the top of the report.
 *
 * @param label what it is
 * @param value the number, or a dash
 * @param remark its unit, or why there is no number
 * @param main whether it is the one that counts most
 */
public record KeyFigure(String label, String value, String remark, boolean main) {

  static KeyFigure of(String label, Estimate estimate, DoubleFunction<String> format, String unit) {
    return new KeyFigure(
        label,
        estimate.isDefined() ? format.apply(estimate.value()) : TableBuilder.DASH,
        estimate.reason().orElse(unit),
        false);
  }

  KeyFigure asMain() {
    return new KeyFigure(label, value, remark, true);
  }
}
