package org.cyborgscoring.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.data.TableWriter;
import org.cyborgscoring.planning.BudgetPlan;
import org.cyborgscoring.planning.Forecast;
import org.cyborgscoring.planning.MeasuredPoint;

/**
 * {@code curve.csv}: the learning curve of a plan. {@code kind} is {@code measured} for what was
 * measured by cross-validation and {@code forecast} for what a run can be expected to reach; {@code
 * low} and {@code high} are the ends of 90 % intervals.
 */
final class PlanTable {
  private static final List<String> COLUMNS = List.of("kind", "hand_scored", "qwk", "low", "high");

  private PlanTable() {}

  static void write(Path file, BudgetPlan plan) throws IOException {
    try (TableWriter writer = TableWriter.create(file, COLUMNS)) {
      for (MeasuredPoint point : plan.measured()) {
        writer.write(
            Arrays.asList("measured", point.handScored(), point.qwk(), point.low(), point.high()));
      }
      for (Forecast forecast : plan.table()) {
        writer.write(
            Arrays.asList(
                "forecast",
                forecast.handScored(),
                forecast.expected(),
                forecast.low(),
                forecast.high()));
      }
      writer.commit();
    }
  }
}
