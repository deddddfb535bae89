package org.cyborgscoring.report.run;

import java.util.List;
import org.cyborgscoring.bias.BiasAnalysis;
import org.cyborgscoring.bias.BiasInWords;
import org.cyborgscoring.report.chart.Figure;
import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.report.table.Table;

/**
 * Bias from people to Teacher to Student.
 *
 * @param verdict whether the Student adds any
 * @param bound by how much a statistic may grow
 * @param columns a chart and a table for each group column
 * @param explained CSD and OSA of each column
 */
public record BiasSection(String verdict, String bound, List<ByColumn> columns, Table explained)
    implements Section {

  /**
   * A group column.
   *
   * @param figure the DSM of its largest subgroups
   * @param table all figures
   */
  public record ByColumn(Figure figure, Table table) {}

  /** The section. */
  public static BiasSection of(BiasAnalysis bias) {
    return new BiasSection(
        BiasInWords.of(bias.verdict()),
        Numbers.brief(bias.verdict().bound()),
        bias.columns().stream()
            .map(
                column ->
                    new ByColumn(BiasChart.of(column), BiasTables.ofGroups(column, bias.verdict())))
            .toList(),
        BiasTables.ofColumns(bias));
  }

  @Override
  public String id() {
    return "bias";
  }

  @Override
  public String title() {
    return "Bias from people to Teacher to Student";
  }

  @Override
  public String template() {
    return "bias";
  }
}
