package org.cyborgscoring.report.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.report.document.Block;
import org.cyborgscoring.report.document.Chapter;
import org.cyborgscoring.report.document.DataColumn;
import org.cyborgscoring.report.document.DataTable;
import org.cyborgscoring.report.document.DataTableBuilder;
import org.cyborgscoring.report.document.Headline;
import org.cyborgscoring.report.document.KeyFigures;
import org.cyborgscoring.report.document.Remarks;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.report.table.TableBuilder;

/** What came out, on one screen. */
final class SummaryChapter {
  private SummaryChapter() {}

  static Chapter of(EvaluationFacts facts) {
    List<Block> blocks = new ArrayList<>();
    if (facts.isSeveral()) {
      blocks.add(new Headline(headlineOfAll(facts.sets())));
      blocks.add(table(facts));
    } else if (!facts.sets().isEmpty()) {
      SetFacts set = facts.sets().get(0);
      blocks.add(new Headline(headline(set)));
      blocks.add(figures(set));
    }
    blocks.add(new Remarks(new SummaryRemarks(facts).all()));
    return new Chapter("summary", "Summary", blocks);
  }

  private static String headline(SetFacts set) {
    IntervalEstimate qwk = set.ofPoints("qwk");
    if (!qwk.value().isDefined()) {
      return "How well the machine agrees with people is undefined: "
          + qwk.value().reason().orElse("");
    }
    String machine = "The machine agrees with people at QWK " + Numbers.brief(qwk.value().value());
    IntervalEstimate people = set.ofPeople("qwk");
    return people.value().isDefined()
        ? machine
            + "; people agree with each other at "
            + Numbers.brief(people.value().value())
            + "."
        : machine + "; how well people agree with each other is not known.";
  }

  private static String headlineOfAll(List<SetFacts> sets) {
    List<SetFacts> defined =
        sets.stream()
            .filter(set -> set.ofPoints("qwk").value().isDefined())
            .sorted(Comparator.comparingDouble(set -> set.ofPoints("qwk").value().value()))
            .toList();
    if (defined.isEmpty()) {
      return "How well the machine agrees with people is undefined for every one of the %s."
          .formatted(Numbers.count(sets.size(), "set"));
    }
    SetFacts worst = defined.get(0);
    SetFacts best = defined.get(defined.size() - 1);
    return "The machine agrees with people at QWK %s (%s) to %s (%s)."
        .formatted(
            Numbers.brief(worst.ofPoints("qwk").value().value()),
            worst.name(),
            Numbers.brief(best.ofPoints("qwk").value().value()),
            best.name());
  }

  private static KeyFigures figures(SetFacts set) {
    return new KeyFigures(
        List.of(
            item("QWK", set, "qwk", Numbers::brief),
            item("r", set, "r", Numbers::brief),
            item("SMD", set, "smd", Sentences::signed),
            item("Exact agreement", set, "exact", Numbers::percent)));
  }

  private static KeyFigures.Item item(
      String label, SetFacts set, String id, DoubleFunction<String> format) {
    IntervalEstimate machine = set.ofPoints(id);
    if (!machine.value().isDefined()) {
      return new KeyFigures.Item(label, TableBuilder.DASH, machine.value().reason().orElse(""));
    }
    StringBuilder remark = new StringBuilder();
    if (machine.low().isDefined()) {
      remark
          .append(format.apply(machine.low().value()))
          .append(" to ")
          .append(format.apply(machine.high().value()));
    }
    IntervalEstimate people = set.ofPeople(id);
    if (people.value().isDefined()) {
      remark
          .append(remark.isEmpty() ? "" : "; ")
          .append("people ")
          .append(format.apply(people.value().value()));
    }
    return new KeyFigures.Item(label, format.apply(machine.value().value()), remark.toString());
  }

  private static DataTable table(EvaluationFacts facts) {
    List<ShownStatistic> statistics =
        List.of(ShownStatistic.QWK, ShownStatistic.R, ShownStatistic.SMD, ShownStatistic.EXACT);
    List<DataColumn> columns = new ArrayList<>();
    columns.add(DataColumn.words("item", "Item"));
    columns.add(DataColumn.numbers("n", "n"));
    statistics.forEach(statistic -> columns.add(statistic.column()));
    columns.add(DataColumn.interval("qwk_human", "Human QWK", "The second human with the first"));
    DataTableBuilder table =
        new DataTableBuilder(
            "summary",
            "Score points with people's, with %s intervals".formatted(facts.level()),
            columns);
    for (SetFacts set : facts.sets()) {
      table.text(set.name()).count(set.set().rows().size());
      statistics.forEach(
          statistic -> table.interval(set.ofPoints(statistic.id()), statistic.format()));
      table.interval(set.ofPeople("qwk"), Numbers::statistic).end();
    }
    return table.build();
  }
}
