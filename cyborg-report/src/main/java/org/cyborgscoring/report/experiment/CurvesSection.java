package org.cyborgscoring.report.experiment;

import java.util.List;
import java.util.Optional;
import org.cyborgscoring.experiment.Summary;
import org.cyborgscoring.report.chart.Figure;
import org.cyborgscoring.report.page.Section;

/**
 * The learning curves over all items.
 *
 * @param figures one for each sampling
 */
public record CurvesSection(List<Figure> figures) implements Section {

  /** The curves, where there are results. */
  public static Optional<CurvesSection> of(ExperimentFacts facts) {
    List<Figure> figures = CurveFigure.of(facts, Summary.ALL_ITEMS);
    return figures.isEmpty() ? Optional.empty() : Optional.of(new CurvesSection(figures));
  }

  @Override
  public String id() {
    return "learning-curves";
  }

  @Override
  public String title() {
    return "Learning curves";
  }

  @Override
  public String template() {
    return "curves";
  }
}
