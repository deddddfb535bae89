package org.cyborgscoring.report;

import java.util.List;
import java.util.Map;
import org.cyborgscoring.report.evaluation.EvaluationChapters;
import org.cyborgscoring.report.page.Page;
import org.cyborgscoring.report.page.PageRenderer;

/**
 * The report on an evaluation of given scores: agreement, true scores, score points, subgroups and
 * what was left out, with intervals, in one HTML file that opens offline and runs no scripts.
 */
public final class EvaluationReport {
  private EvaluationReport() {}

  /**
   * The report as HTML, to be stored in UTF-8. Equal input gives equal text; no date is in it but
   * those that the provenance gives.
   *
   * @param provenance versions, hashes, dates, options: names and values; shown sorted by name
   */
  public static String render(EvaluationContent content, Map<String, String> provenance) {
    return new PageRenderer()
        .render(
            new Page(
                "Evaluation",
                content.title(),
                List.copyOf(EvaluationChapters.of(content, provenance))));
  }
}
