package org.cyborgscoring.report.routing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
  private static final Map<RoutingMeasure, DoubleFunction<String>> FORMATS = formats();

  /** The trade-off of a routing. */
  public static TradeOffSection of(Routing routing) {
    RoutingFacts facts = new RoutingFacts(routing);
    return new TradeOffSection(table(facts), TradeOffFigure.all(facts));
  }

  private static Map<RoutingMeasure, DoubleFunction<String>> formats() {
    Map<RoutingMeasure, DoubleFunction<String>> formats = new EnumMap<>(RoutingMeasure.class);
    formats.put(RoutingMeasure.SENT, Numbers::precisePercent);
    formats.put(RoutingMeasure.REST_EXACT, Numbers::precisePercent);
    formats.put(RoutingMeasure.REST_QWK, Numbers::statistic);
    formats.put(RoutingMeasure.REST_SMD, Numbers::difference);
    formats.put(RoutingMeasure.WHOLE_EXACT, Numbers::precisePercent);
    formats.put(RoutingMeasure.WHOLE_QWK, Numbers::statistic);
    formats.put(RoutingMeasure.WHOLE_SMD, Numbers::difference);
    return formats;
  }

  private static Table table(RoutingFacts facts) {
    TableBuilder table =
        new TableBuilder(
            "Agreement by the share that people read; intervals stand below each chart",
            Column.numbers("At most", "The share that people can read"),
            Column.numbers("Below", "The confidence below which people read"),
            Column.numbers("Read", "The share that people read of the responses with hand scores"),
            Column.numbers("Rest: exact", "Exact agreement where the machine's score stands"),
            Column.numbers("QWK", "Of the rest"),
            Column.numbers("SMD", "Of the rest"),
            Column.numbers("All: exact", "With people's scores where they read"),
            Column.numbers("QWK", "Of all, with people's scores where they read"),
            Column.numbers("SMD", "Of all, with people's scores where they read"),
            Column.numbers("Over random", "QWK of all, minus that if as many were read at random"));
    for (RoutingRule rule : facts.routing().rules()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(Numbers.decimals(100 * rule.maxHuman(), places(rule)) + "%"));
      cells.add(Cell.of(Numbers.brief(rule.threshold())));
      FORMATS.forEach(
          (measure, format) ->
              cells.add(table.cell(facts.everyone(rule, measure).value(), format)));
      cells.add(
          RoutingFacts.cell(
              table, facts.everyone(rule, RoutingMeasure.GAIN_WHOLE_QWK), Numbers::difference));
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
