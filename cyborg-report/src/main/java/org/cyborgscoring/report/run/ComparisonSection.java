package org.cyborgscoring.report.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.cyborgscoring.pipeline.ScorerNames;
import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.table.Cell;
import org.cyborgscoring.report.table.Column;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.report.table.Table;
import org.cyborgscoring.report.table.TableBuilder;

/**
 * All scorers by all statistics.
 *
 * @param lead what is compared with what
 * @param table a row for each scorer
 */
public record ComparisonSection(String lead, Table table) implements Section {
  private static final Map<String, DoubleFunction<String>> FORMATS = formats();

  /** The comparison of a run. */
  public static ComparisonSection of(RunFacts facts) {
    TableBuilder table =
        new TableBuilder(
            "Agreement with people, by scorer",
            Column.words("Scorer"),
            Column.numbers("QWK", "Quadratic weighted kappa"),
            Column.numbers("r", "Pearson correlation"),
            Column.numbers("SMD", "Standardised mean difference"),
            Column.numbers("Exact", "Share with the same score"),
            Column.numbers("Adjacent", "Share with a score at most one point away"),
            Column.numbers("RMSE", "Root mean squared error, in points"));
    facts
        .result()
        .evaluation()
        .scorers()
        .keySet()
        .forEach(
            scorer -> {
              List<Cell> row = row(table, facts, scorer);
              if (scorer.equals(ScorerNames.STUDENT_CYBORG)) {
                table.addEmphasised(row);
              } else {
                table.add(row);
              }
            });
    return new ComparisonSection(lead(facts), table.build());
  }

  private static List<Cell> row(TableBuilder table, RunFacts facts, String scorer) {
    List<Cell> row = new ArrayList<>(List.of(Cell.of(Scorers.name(scorer))));
    FORMATS.forEach((id, format) -> row.add(table.cell(facts.statistic(scorer, id), format)));
    return row;
  }

  private static Map<String, DoubleFunction<String>> formats() {
    Map<String, DoubleFunction<String>> formats = new LinkedHashMap<>();
    formats.put("qwk", Numbers::statistic);
    formats.put("r", Numbers::statistic);
    formats.put("smd", Numbers::difference);
    formats.put("exact", Numbers::precisePercent);
    formats.put("adjacent", Numbers::precisePercent);
    formats.put("rmse", Numbers::statistic);
    return formats;
  }

  private static String lead(RunFacts facts) {
    String machines =
        "Machine scores are compared, as the points that would be reported, with the scores of record of %s %s."
            .formatted(
                Numbers.count(facts.counts().test(), "response"),
                facts.isHeldOut()
                    ? "that no model had seen"
                    : "each of which was held out from the models that scored it");
    return facts.doubleScored() == 0
        ? machines
        : machines
            + " The second rater is compared with the first on the %s that both read."
                .formatted(Numbers.count(facts.doubleScored(), "response"));
  }

  @Override
  public String id() {
    return "agreement";
  }

  @Override
  public String title() {
    return "Agreement with people";
  }

  @Override
  public String template() {
    return "comparison";
  }
}
