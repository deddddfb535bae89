package org.cyborgscoring.report.run;

import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.table.Column;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.report.table.Table;
import org.cyborgscoring.report.table.TableBuilder;
import org.cyborgscoring.scoring.CutScores;

/**
 * Which expected scores make which score point.
 *
 * @param table a row for each score point
 */
public record CutScoreSection(Table table) implements Section {

  /** The cut scores. */
  public static CutScoreSection of(CutScores cutScores) {
    double[] cuts = cutScores.cuts();
    TableBuilder table =
        new TableBuilder(
            "Cut scores of the Student on Cyborg Data",
            Column.words("Score point"),
            Column.numbers("Expected score from"),
            Column.numbers("to below"));
    for (int k = 0; k <= cuts.length; k++) {
      double from = k == 0 ? Double.NEGATIVE_INFINITY : cuts[k - 1];
      double to = k == cuts.length ? Double.POSITIVE_INFINITY : cuts[k];
      if (from < to) {
        table.add(ScoreScale.format(cutScores.scale().point(k)), bound(from), bound(to));
      } else {
        table.add(ScoreScale.format(cutScores.scale().point(k)), "never given", "");
      }
    }
    return new CutScoreSection(table.build());
  }

  private static String bound(double cut) {
    return Double.isInfinite(cut) ? TableBuilder.DASH : Numbers.statistic(cut);
  }

  @Override
  public String id() {
    return "cut-scores";
  }

  @Override
  public String title() {
    return "Cut scores";
  }

  @Override
  public String template() {
    return "cut-scores";
  }
}
