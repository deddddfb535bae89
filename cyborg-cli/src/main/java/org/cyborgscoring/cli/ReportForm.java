package org.cyborgscoring.cli;

import java.util.Locale;
import org.cyborgscoring.data.InputException;
import picocli.CommandLine.Option;

/** In which forms a report is written. */
final class ReportForm {
  @Option(
      names = "--report",
      paramLabel = "FORM",
      description =
          "html: report.html; md: a technical report for publication too, report.md with its"
              + " figures and tables as files (default: ${DEFAULT-VALUE}). The same command with"
              + " another form adds it to a finished folder.")
  private String form = "html";

  /**
   * Whether a technical report is wanted.
   *
   * @throws InputException if there is no such form
   */
  boolean isTechnical() {
    return switch (form.toLowerCase(Locale.ROOT)) {
      case "html" -> false;
      case "md" -> true;
      default ->
          throw new InputException(
              "There is no form of report '" + form + "'; there is: html, md.");
    };
  }
}
