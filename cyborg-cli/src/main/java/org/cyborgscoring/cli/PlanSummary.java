package org.cyborgscoring.cli;

import java.nio.file.Path;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.planning.BudgetPlan;
import org.cyborgscoring.planning.Forecast;
import org.cyborgscoring.planning.MeasuredPoint;
import org.cyborgscoring.planning.PlanInWords;
import org.cyborgscoring.run.PlanFiles;
import org.jspecify.annotations.Nullable;

/** What a terminal shows of a plan. */
final class PlanSummary {
  private PlanSummary() {}

  static String of(BudgetPlan plan, @Nullable Path folder) {
    StringBuilder text = new StringBuilder();
    text.append(PlanInWords.headline(plan)).append('\n');
    PlanInWords.remarks(plan).forEach(remark -> text.append(remark).append('\n'));
    text.append("\nItem ")
        .append(plan.item().id())
        .append(": ")
        .append(Figures.count(plan.handScored()))
        .append(" hand-scored, ")
        .append(Figures.count(plan.unscored()))
        .append(" others; ")
        .append(humans(plan.ceilings().humanHuman()))
        .append(".\n\n")
        .append(table(plan));
    if (folder != null) {
      text.append("\nReport: ").append(folder.resolve(PlanFiles.REPORT)).append('\n');
    }
    return text.toString();
  }

  private static String humans(Estimate humanHuman) {
    return humanHuman.isDefined()
        ? "QWK of the two human reads " + Figures.of(humanHuman)
        : "agreement of two human reads unknown";
  }

  private static String table(BudgetPlan plan) {
    TextTable table = new TextTable("", "hand scores", "more", "QWK", "90 % interval");
    for (MeasuredPoint point : plan.measured()) {
      table.row(
          "measured",
          Figures.count(point.handScored()),
          "",
          Figures.of(point.qwk()),
          interval(point.low(), point.high()));
    }
    for (Forecast forecast : plan.table()) {
      table.row(
          "forecast",
          Figures.count(forecast.handScored()),
          Figures.count(forecast.handScored() - plan.handScored()),
          Figures.of(forecast.expected()),
          interval(forecast.low(), forecast.high()));
    }
    return table.toString();
  }

  private static String interval(double low, double high) {
    return Figures.of(low) + " to " + Figures.of(high);
  }
}
