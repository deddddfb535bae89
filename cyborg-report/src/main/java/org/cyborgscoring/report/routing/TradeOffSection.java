package org.cyborgscoring.report.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import org.cyborgscoring.report.chart.Figure;
import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.table.Cell;
import org.cyborgscoring.report.table.Column;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.report.table.Table;
import org.cyborgscoring.report.table.TableBuilder;
import org.cyborgscoring.routing.Routing;
import org.cyborgscoring.routing.RoutingMeasure;
import org.cyborgscoring.routing.RoutingRule;

/**
 * What people's reading gives, by how much they read.
 *
 * @param table the trade-off
 * @param figures QWK, exact agreement and SMD by the share that people read
 */
public record TradeOffSection(Table table, List<Figure> figures) implements Section {

  /** The trade-off of a routing. */
  public static TradeOffSection of(Routing routing) {
    RoutingFacts facts = new RoutingFacts(routing);
    return new TradeOffSection(table(facts), TradeOffFigure.all(facts));
  }

  private static Table table(RoutingFacts facts) {
    TableBuilder table =
        new TableBuilder(
            "Agreement by the share that people read, with 95% intervals",
            Column.numbers("At most", "The share that people can read"),
            Column.numbers("Below", "The confidence below which people read"),
            Column.numbers("Read", "The share that people read of the responses with hand scores"),
            Column.numbers("Rest: exact", "Exact agreement where the machine's score stands"),
            Column.numbers("Rest: QWK"),
            Column.numbers("Rest: SMD"),
            Column.numbers("All: exact", "With people's scores where they read"),
            Column.numbers("All: QWK", "With people's scores where they read"),
            Column.numbers("Over random", "QWK of all, minus that if as many were read at random"));
    for (RoutingRule rule : facts.routing().rules()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(Numbers.decimals(100 * rule.maxHuman(), places(rule)) + "%"));
      cells.add(Cell.of(Numbers.brief(rule.threshold())));
      add(cells, table, facts, rule, RoutingMeasure.SENT, Numbers::precisePercent);
      add(cells, table, facts, rule, RoutingMeasure.REST_EXACT, Numbers::precisePercent);
      add(cells, table, facts, rule, RoutingMeasure.REST_QWK, Numbers::brief);
      add(cells, table, facts, rule, RoutingMeasure.REST_SMD, Numbers::brief);
      add(cells, table, facts, rule, RoutingMeasure.WHOLE_EXACT, Numbers::precisePercent);
      add(cells, table, facts, rule, RoutingMeasure.WHOLE_QWK, Numbers::brief);
      add(cells, table, facts, rule, RoutingMeasure.GAIN_WHOLE_QWK, Numbers::brief);
      if (Objects.equals(rule, facts.routing().rule())) {
        table.addEmphasised(cells);
      } else {
        table.add(cells);
      }
    }
    return table.build();
  }

  private static int places(RoutingRule rule) {
    double percent = 100 * rule.maxHuman();
    return Math.abs(percent - Math.rint(percent)) < 1e-9 ? 0 : 1;
  }

  /** The share has no interval in this table: the rule is fixed, and the table is wide enough. */
  private static void add(
      List<Cell> cells,
      TableBuilder table,
      RoutingFacts facts,
      RoutingRule rule,
      RoutingMeasure measure,
      DoubleFunction<String> format) {
    var estimate = facts.everyone(rule, measure);
    cells.add(
        measure == RoutingMeasure.SENT
            ? table.cell(estimate.value(), format)
            : RoutingFacts.cell(table, estimate, format));
  }

  @Override
  public String id() {
    return "trade-off";
  }

  @Override
  public String title() {
    return "Trade-off";
  }

  @Override
  public String template() {
    return "routing-trade-off";
  }
}
