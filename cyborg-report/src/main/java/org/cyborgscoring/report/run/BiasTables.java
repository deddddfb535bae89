package org.cyborgscoring.report.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleFunction;
import org.cyborgscoring.bias.BiasAnalysis;
import org.cyborgscoring.bias.BiasVerdict;
import org.cyborgscoring.bias.ColumnBias;
import org.cyborgscoring.bias.Finding;
import org.cyborgscoring.bias.GroupBias;
import org.cyborgscoring.bias.Steps;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.report.table.Cell;
import org.cyborgscoring.report.table.Column;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.report.table.Table;
import org.cyborgscoring.report.table.TableBuilder;

/** Bias in tables: one of subgroups for each column, and one of the columns as a whole. */
final class BiasTables {
  private static final int MOST = 40;
  private static final int CELLS = 10;

  private BiasTables() {}

  static Table ofGroups(ColumnBias column, BiasVerdict verdict) {
    TableBuilder table =
        new TableBuilder(
            column.column(),
            Column.words("Group"),
            Column.numbers("n", "Responses"),
            Column.numbers("Human", "Mean human score against everyone, in standard deviations"),
            Column.numbers("Teacher DSM", "What the Teacher added to people"),
            Column.numbers("Student DSM"),
            Column.numbers("Added DSM", "Student minus Teacher, with its 95% interval"),
            Column.numbers("Teacher SMD", "What the Teacher added to people"),
            Column.numbers("Student SMD"),
            Column.numbers("Added SMD", "Student minus Teacher, with its 95% interval"),
            Column.words("Added?"));
    column.groups().stream().limit(MOST).forEach(group -> table.add(row(table, group, verdict)));
    if (column.groups().size() > MOST) {
      String more = Numbers.count(column.groups().size() - MOST, "smaller group");
      table.add(filled("and " + more + " in bias.csv"));
    }
    if (column.missing() > 0) {
      table.add(filled("(not given: " + Numbers.count(column.missing(), "response") + ")"));
    }
    return table.build();
  }

  private static List<Cell> filled(String first) {
    List<Cell> row = new ArrayList<>(List.of(Cell.of(first)));
    row.addAll(Collections.nCopies(CELLS - 1, Cell.of("")));
    return row;
  }

  private static List<Cell> row(TableBuilder table, GroupBias group, BiasVerdict verdict) {
    return List.of(
        Cell.of(group.group()),
        Cell.of(Numbers.count(group.n())),
        table.cell(group.humanDifference().value(), BiasTables::brief),
        table.cell(group.dsm().teacher().value(), BiasTables::brief),
        table.cell(group.dsm().student().value(), BiasTables::brief),
        withInterval(table, group.dsm().added(), BiasTables::brief),
        table.cell(group.smd().teacher().value(), BiasTables::brief),
        table.cell(group.smd().student().value(), BiasTables::brief),
        withInterval(table, group.smd().added(), BiasTables::brief),
        verdict(table, group, verdict));
  }

  /** Two decimals: three would make the table wider than a page. */
  private static String brief(double value) {
    String text = Numbers.brief(value);
    return value > 0 && !text.equals("0.00") ? "+" + text : text;
  }

  private static Cell verdict(TableBuilder table, GroupBias group, BiasVerdict verdict) {
    return verdict.findings().stream()
        .filter(finding -> finding.group().equals(group))
        .map(Finding::level)
        .findFirst()
        .map(BiasTables::word)
        .orElseGet(
            () ->
                table.noted(
                    TableBuilder.DASH,
                    "Not judged: fewer than %s, or no variance."
                        .formatted(Numbers.count(verdict.leastGroup(), "response"))));
  }

  private static Cell word(Finding.Level level) {
    return switch (level) {
      case ADDS -> Cell.of("yes").asStriking();
      case MAY_ADD -> Cell.of("maybe").asStriking();
      case OPEN -> Cell.of("not ruled out");
      case WITHIN -> Cell.of("no");
    };
  }

  static Table ofColumns(BiasAnalysis bias) {
    TableBuilder table =
        new TableBuilder(
            "Errors explained by subgroup",
            Column.words("Column"),
            Column.words("Statistic"),
            Column.numbers("Teacher"),
            Column.numbers("Student"),
            Column.numbers("Added", "Student minus Teacher, with its 95% interval"),
            Column.numbers("Student on all", "Student on all hand scores"));
    for (ColumnBias column : bias.columns()) {
      table.add(row(table, column.column(), "CSD", column.csd()));
      table.add(row(table, column.column(), "OSA", column.osa()));
    }
    return table.build();
  }

  private static List<Cell> row(TableBuilder table, String column, String statistic, Steps steps) {
    return List.of(
        Cell.of(column),
        Cell.of(statistic),
        table.cell(steps.teacher().value(), Numbers::statistic),
        table.cell(steps.student().value(), Numbers::statistic),
        withInterval(table, steps.added(), Numbers::difference),
        table.cell(steps.reference().value(), Numbers::statistic));
  }

  /** {@code +0.12 [+0.05, +0.19]}; the value alone where it has no interval. */
  static Cell withInterval(
      TableBuilder table, IntervalEstimate estimate, DoubleFunction<String> format) {
    if (!estimate.value().isDefined()) {
      return table.cell(estimate.value(), format);
    }
    String value = format.apply(estimate.value().value());
    return estimate.low().isDefined()
        ? Cell.of(
            "%s [%s, %s]"
                .formatted(
                    value,
                    format.apply(estimate.low().value()),
                    format.apply(estimate.high().value())))
        : table.noted(value, "No interval: " + estimate.low().reason().orElse(""));
  }
}
