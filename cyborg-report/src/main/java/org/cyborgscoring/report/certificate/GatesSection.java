package org.cyborgscoring.report.certificate;

import java.util.List;
import java.util.OptionalLong;
import org.cyborgscoring.gates.GateText;
import org.cyborgscoring.gates.ItemVerdict;
import org.cyborgscoring.gates.Judgement;
import org.cyborgscoring.gates.Verdict;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.report.page.Section;
import org.cyborgscoring.report.table.Cell;
import org.cyborgscoring.report.table.Column;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.report.table.Table;
import org.cyborgscoring.report.table.TableBuilder;

/**
 * The gates, item by item.
 *
 * @param tables one for each item
 */
public record GatesSection(List<Table> tables) implements Section {

  /** The gates of these items. */
  public static GatesSection of(List<ItemVerdict> items) {
    return new GatesSection(items.stream().map(GatesSection::table).toList());
  }

  private static Table table(ItemVerdict item) {
    TableBuilder table =
        new TableBuilder(
            "Item " + item.item() + ", " + item.scorer(),
            Column.words("Statistic"),
            Column.words("Responses"),
            Column.numbers("n"),
            Column.numbers("Value"),
            Column.numbers("Interval"),
            Column.words("Wanted"),
            Column.words("Verdict"),
            Column.numbers("More needed", "Responses that would decide it, if the value stayed"));
    for (Judgement judgement : item.judgements()) {
      table.add(cells(table, judgement));
    }
    return table.build();
  }

  private static List<Cell> cells(TableBuilder table, Judgement judgement) {
    IntervalEstimate estimate = judgement.figure().estimate();
    Cell verdict = Cell.of(VerdictWords.of(judgement.verdict()));
    return List.of(
        Cell.of(GateText.subject(judgement.gate())),
        Cell.of(GateText.slice(judgement.figure().slice())),
        Cell.of(Numbers.count(judgement.figure().n())),
        table.cell(estimate.value(), Numbers::statistic),
        Cell.of(interval(estimate)),
        Cell.of(Numbers.withMinus(GateText.bounds(judgement.gate()))),
        judgement.verdict() == Verdict.PASS ? verdict : verdict.asStriking(),
        Cell.of(more(judgement.more())));
  }

  private static String interval(IntervalEstimate estimate) {
    return estimate.low().isDefined()
        ? "["
            + Numbers.statistic(estimate.low().value())
            + ", "
            + Numbers.statistic(estimate.high().value())
            + "]"
        : TableBuilder.DASH;
  }

  private static String more(OptionalLong more) {
    return more.isPresent() ? Numbers.count(more.getAsLong()) : "";
  }

  @Override
  public String id() {
    return "gates";
  }

  @Override
  public String title() {
    return "Gates";
  }

  @Override
  public String template() {
    return "gates";
  }
}
