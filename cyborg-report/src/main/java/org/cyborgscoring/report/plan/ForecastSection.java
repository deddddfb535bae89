package org.cyborgscoring.report.plan;

import java.util.List;
import java.util.Optional;
import org.cyborgscoring.planning.BudgetPlan;
import org.cyborgscoring.planning.Forecast;
import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.table.Cell;
import org.cyborgscoring.report.table.Column;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.report.table.Table;
import org.cyborgscoring.report.table.TableBuilder;

/**
 * What other budgets would give.
 *
 * @param table a row for each number of hand scores
 */
public record ForecastSection(Table table) implements Section {

  /** The section, where a curve was fitted. */
  public static Optional<ForecastSection> of(BudgetPlan plan) {
    if (plan.table().isEmpty()) {
      return Optional.empty();
    }
    TableBuilder table =
        new TableBuilder(
            "Expected QWK of the Student on Cyborg Data",
            Column.numbers("Hand scores"),
            Column.numbers("More than now"),
            Column.numbers("Expected QWK"),
            Column.numbers("90 % interval"));
    for (Forecast forecast : plan.table()) {
      table.add(row(table, plan, forecast));
    }
    return Optional.of(new ForecastSection(table.build()));
  }

  private static List<Cell> row(TableBuilder table, BudgetPlan plan, Forecast forecast) {
    String expected = Numbers.statistic(forecast.expected());
    return List.of(
        Cell.of(Numbers.count(forecast.handScored())),
        Cell.of(Numbers.count(forecast.handScored() - plan.handScored())),
        forecast.handScored() > plan.supported()
            ? table.noted(
                expected,
                "More than four times what was measured: this rests on the shape of the curve alone.")
            : Cell.of(expected),
        Cell.of(Numbers.statistic(forecast.low()) + " to " + Numbers.statistic(forecast.high())));
  }

  @Override
  public String id() {
    return "budgets";
  }

  @Override
  public String title() {
    return "Other budgets";
  }

  @Override
  public String template() {
    return "forecasts";
  }
}
