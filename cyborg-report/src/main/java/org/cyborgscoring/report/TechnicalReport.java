package org.cyborgscoring.report;

import java.util.List;
import java.util.Map;
import org.cyborgscoring.report.technical.TechnicalText;

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
    return files(content, List.of(), provenance);
  }

  /**
   * The report's files, with what was done to get the scores.
   *
   * @param background paragraphs of plain text
   */
  public static Map<String, String> files(
      EvaluationContent content, List<String> background, Map<String, String> provenance) {
    return TechnicalText.files(content, background, provenance);
  }
}
