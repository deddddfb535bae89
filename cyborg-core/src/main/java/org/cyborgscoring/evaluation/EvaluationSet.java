package org.cyborgscoring.evaluation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cyborgscoring.data.ScoreScale;

/**
 * The scores to evaluate: one scorer's, for one item or one trait of it.
 *
 * @param item the item, or item and trait
 * @param scorer whose scores are judged, such as {@code student-cyborg} or a column's name
 * @param scale the score scale
 * @param rows one for each response; may be empty
 */
public record EvaluationSet(
    String item, String scorer, ScoreScale scale, List<EvaluationRow> rows) {

  public EvaluationSet {
    rows = List.copyOf(rows);
  }

  /** The group columns of the rows, in order of appearance. */
  public List<String> groupColumns() {
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> columns.addAll(row.groups().keySet()));
    return List.copyOf(columns);
  }
}
