package org.cyborgscoring.report;

import java.util.List;
import java.util.Map;
import org.cyborgscoring.report.run.RunBackground;
import org.cyborgscoring.report.run.RunFacts;
import org.cyborgscoring.report.technical.TechnicalText;
import org.cyborgscoring.run.EvaluatedRun;

/**
 * A technical report for publication, in Markdown, with its figures as SVG and its tables as CSV:
 * what was evaluated, by which methods, what came out, for whom, and what is not known.
 */
public final class TechnicalReport {
  /** The name of the text. */
  public static final String FILE = "report.md";

  private TechnicalReport() {}

  /**
   * The report's files, to be stored in UTF-8, by their paths with slashes: {@link #FILE}, {@code
   * figures/NAME.svg} and {@code tables/NAME.csv}. Equal input gives equal files.
   *
   * @param provenance versions, hashes, dates, options: names and values; shown sorted by name
   */
  public static Map<String, String> files(
      EvaluationContent content, Map<String, String> provenance) {
    return TechnicalText.files(content, List.of(), provenance);
  }

  /**
   * The files of a report on the Student of a run, which also tells how it was made and sets it
   * beside the run's other scorers.
   */
  public static Map<String, String> files(EvaluatedRun run, Map<String, String> provenance) {
    RunFacts facts = new RunFacts(run);
    return TechnicalText.files(facts.student(), RunBackground.of(facts), provenance);
  }
}
