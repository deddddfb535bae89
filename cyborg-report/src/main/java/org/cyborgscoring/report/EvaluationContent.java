package org.cyborgscoring.report;

import java.util.List;
import org.cyborgscoring.evaluation.EvaluationSet;
import org.cyborgscoring.evaluation.EvaluationSettings;
import org.cyborgscoring.evaluation.Exclusion;
import org.cyborgscoring.evaluation.Figure;

/**
 * An evaluation, as a report tells of it.
 *
 * @param title what was evaluated
 * @param rows how many rows the table of scores had
 * @param sets the scores, one set for each item and scorer
 * @param figures all their figures
 * @param exclusions what was not evaluated
 * @param settings how it was evaluated
 */
public record EvaluationContent(
    String title,
    long rows,
    List<EvaluationSet> sets,
    List<Figure> figures,
    List<Exclusion> exclusions,
    EvaluationSettings settings) {

  public EvaluationContent {
    sets = List.copyOf(sets);
    figures = List.copyOf(figures);
    exclusions = List.copyOf(exclusions);
  }
}
