package org.cyborgscoring.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.cyborgscoring.report.table.Cell;
import org.cyborgscoring.report.table.Numbers;
import org.junit.jupiter.api.Test;

class DataTableBuilderTest {
  private static final List<DataColumn> COLUMNS =
      List.of(DataColumn.words("group", "Group"), DataColumn.interval("qwk", "QWK", "Kappa"));

  @Test
  void anIntervalIsOneCellForReadersAndThreeForPrograms() {
    DataTableBuilder builder = new DataTableBuilder("t", "T", COLUMNS);
    builder
        .text("fi")
        .interval(IntervalEstimate.of(0.123456789, 0.1, 0.15), Numbers::statistic)
        .end();

    DataTable table = builder.build();

    assertThat(table.keys()).containsExactly("group", "qwk", "qwk_low", "qwk_high");
    assertThat(table.rows())
        .containsExactly(
            List.of(
                "fi",
                new BigDecimal("0.123456789"),
                new BigDecimal("0.1"),
                new BigDecimal("0.15")));
    assertThat(table.shown().rows().get(0).cells())
        .containsExactly(Cell.of("fi"), Cell.of("0.123").withRange("[0.100, 0.150]"));
  }

  @Test
  void saysWhyThereIsNoIntervalOrNoValue() {
    DataTableBuilder builder = new DataTableBuilder("t", "T", COLUMNS);
    builder
        .text("a")
        .interval(IntervalEstimate.withoutInterval(1, "One response."), Numbers::statistic)
        .end();
    builder.text("b").interval(IntervalEstimate.undefined("Nobody."), Numbers::statistic).end();

    DataTable table = builder.build();

    assertThat(table.shown().notes()).containsExactly("No interval: One response.", "Nobody.");
    assertThat(table.rows().get(1)).isEqualTo(Arrays.asList("b", null, null, null));
  }

  @Test
  void refusesARowThatLacksCells() {
    DataTableBuilder builder = new DataTableBuilder("t", "T", COLUMNS).text("fi");

    assertThatThrownBy(builder::end).isInstanceOf(IllegalArgumentException.class);
  }
}
