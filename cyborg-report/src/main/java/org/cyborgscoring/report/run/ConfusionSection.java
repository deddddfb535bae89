package org.cyborgscoring.report.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cyborgscoring.metrics.ConfusionMatrix;
import org.cyborgscoring.report.chart.Figure;
import org.cyborgscoring.report.page.Section;

/**
 * How often each human score met each machine score, for Teacher and Student. Few score points make
 * shaded tables with numbers in every cell, many a chart beside its table.
 *
 * @param tables the matrices of a short scale
 * @param figures the matrices of a long scale
 */
public record ConfusionSection(List<HeatTable> tables, List<Figure> figures) implements Section {
  private static final int MOST_FOR_TABLE = 13;
  private static final int MOST_SIDE_BY_SIDE = 7;

  /** The matrices, where there are machine scores. */
  public static Optional<ConfusionSection> of(RunFacts facts) {
    List<HeatTable> tables = new ArrayList<>();
    List<Figure> figures = new ArrayList<>();
    facts
        .machines()
        .forEach(
            (name, machine) -> {
              ConfusionMatrix matrix = ConfusionMatrix.of(facts.scale(), RunFacts.pairs(machine));
              if (facts.scale().size() <= MOST_FOR_TABLE) {
                tables.add(ConfusionView.table(name, facts.pointNames(), matrix));
              } else {
                figures.add(ConfusionView.figure(name, facts.pointNames(), matrix));
              }
            });
    return facts.machines().isEmpty()
        ? Optional.empty()
        : Optional.of(new ConfusionSection(tables, figures));
  }

  /** Whether the matrices are too wide to stand side by side. */
  public boolean isWide() {
    return tables.stream().anyMatch(table -> table.points().size() > MOST_SIDE_BY_SIDE);
  }

  @Override
  public String id() {
    return "confusion";
  }

  @Override
  public String title() {
    return "Human against machine scores";
  }

  @Override
  public String template() {
    return "confusion";
  }
}
