package org.cyborgscoring.report;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.experiment.RegimeTable;
import org.cyborgscoring.experiment.Summary;
import org.cyborgscoring.report.experiment.ExperimentFacts;
import org.cyborgscoring.report.experiment.RegimesSection;
import org.cyborgscoring.report.technical.Markdown;

/**
 * What an experiment found as tables in Markdown, for papers: every regime at every number of hand
 * scores, over all items and for each where there are several.
 */
public final class ExperimentTables {
  private ExperimentTables() {}

  /** The tables as Markdown, to be stored in UTF-8; equal input gives equal text. */
  public static String markdown(Summary summary) {
    List<RegimeTable> tables = new ArrayList<>(RegimeTable.overItems(summary));
    List<String> items = ExperimentFacts.items(summary);
    if (items.size() > 1) {
      items.forEach(item -> tables.addAll(RegimeTable.of(summary, item)));
    }
    Markdown text = new Markdown();
    text.title("Agreement and bias at each number of hand scores");
    tables.forEach(table -> text.table(RegimesSection.table(table)));
    return text.toString();
  }
}
