package org.cyborgscoring.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cyborgscoring.metrics.Estimate;
import org.junit.jupiter.api.Test;

class TableBuilderTest {

  @Test
  void undefinedValuesShareAFootnoteForEachReason() {
    TableBuilder table =
        new TableBuilder("t", Column.words("a"), Column.numbers("b"), Column.numbers("c"));
    table.add(
        List.of(
            Cell.of("first"),
            table.cell(Estimate.undefined("One seed."), Numbers::statistic),
            table.cell(Estimate.of(0.5), Numbers::statistic)));
    table.add(
        List.of(
            Cell.of("second"),
            table.cell(Estimate.undefined("No variance."), Numbers::statistic),
            table.cell(Estimate.undefined("One seed."), Numbers::statistic)));

    Table built = table.build();

    assertThat(built.notes()).containsExactly("One seed.", "No variance.");
    assertThat(built.rows().get(0).cells())
        .containsExactly(
            Cell.of("first"), new Cell("\u2013", 1, "One seed.", false), Cell.of("0.500"));
    assertThat(built.rows().get(1).cells()).extracting(Cell::note).containsExactly(0, 2, 1);
  }

  @Test
  void everyRowHasACellForEveryColumn() {
    TableBuilder table = new TableBuilder("t", Column.words("a"), Column.words("b"));
    table.add("only one");

    assertThatThrownBy(table::build).hasMessageContaining("1 cells for 2 columns");
  }
}
