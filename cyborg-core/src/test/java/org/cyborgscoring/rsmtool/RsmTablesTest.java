package org.cyborgscoring.rsmtool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.cyborgscoring.evaluation.EvaluationRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of data that a programme would rather not have. */
class RsmTablesTest {
  @TempDir Path folder;

  @Test
  void constantScoresLeaveStatisticsEmptyAndStopNothing() {
    List<RsmTable> tables =
        RsmTables.of(experiment(List.of(row("a", 2, 2, "x", 2.0), row("b", 2, 2, "y", 2.0))));

    RsmTable eval = tables.stream().filter(t -> t.name().equals("eval")).findFirst().orElseThrow();
    assertThat(cell(eval, 0, "corr")).isNull();
    assertThat(cell(eval, 0, "SMD")).isNull();
    assertThat(cell(eval, 0, "exact_agr")).isEqualTo(100.0);
    assertThat(tables).extracting(RsmTable::name).contains("eval_by_G", "degradation");
  }

  @Test
  void aSubgroupOfOneHasItsRow() {
    RsmTable table =
        EvaluationTables.bySubgroup(
            experiment(
                List.of(
                    row("a", 1, 1.5, "x", null),
                    row("b", 3, 2, "x", null),
                    row("c", 2, 2, "y", null))),
            "G");

    assertThat(table.rows()).extracting(row -> row.get(0)).containsExactly("All data", "x", "y");
    assertThat(cell(table, 2, "N")).isEqualTo(1.0);
    assertThat(cell(table, 2, "corr.raw_trim")).isNull();
    assertThat((Double) cell(table, 2, "h_sd")).isNaN();
    assertThat((Double) cell(table, 2, "DSM.raw_trim")).isFinite();
  }

  @Test
  void aThousandSubgroupsHaveAThousandRows() {
    List<EvaluationRow> rows = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      rows.add(row("r" + i, 1 + i % 4, 1 + i % 3, "g" + i % 1000, null));
    }

    List<RsmTable> tables = RsmTables.of(experiment(rows));

    assertThat(tables)
        .filteredOn(table -> table.name().equals("eval_by_G"))
        .singleElement()
        .satisfies(table -> assertThat(table.rows()).hasSize(1001));
  }

  @Test
  void halfPointsAreRoundedToEvenForCounts() {
    RsmExperiment experiment =
        experiment(List.of(row("a", 2.5, 2, "x", null), row("b", 3.5, 4, "x", null)));

    assertThat(DistributionTables.confusion(experiment).columns()).containsExactly("", "2", "4");
    assertThat(cell(EvaluationTables.full(experiment), 0, "h_mean")).isEqualTo(3.0);
  }

  @Test
  void scoresJustBelowZeroAreCountedAtZero() {
    RsmExperiment experiment =
        new RsmExperiment(
            "e",
            List.of(row("a", 0, -0.3, "x", 0.0), row("b", 0, 0.2, "x", -0.0)),
            List.of("G"),
            true,
            false,
            new TrimRange(-0.4998, 4.4998),
            ScoreForm.RAW,
            OptionalDouble.empty(),
            false);

    assertThat(DistributionTables.confusion(experiment).columns()).containsExactly("", "0");
    assertThat(DistributionTables.confusion(experiment).rows()).containsExactly(List.of(0, 2));
    assertThat(DistributionTables.humanConfusion(experiment).columns()).containsExactly("", "0");
    assertThat(DistributionTables.shares(experiment).rows()).hasSize(1);
  }

  @Test
  void withoutDoubleScoresTheConsistencyIsEmpty() {
    RsmTable table =
        ConsistencyTables.consistency(
            experiment(List.of(row("a", 1, 1, "x", null), row("b", 2, 2, "x", null))));

    assertThat(cell(table, 0, "N")).isEqualTo(0);
    assertThat(cell(table, 0, "corr")).isNull();
  }

  @Test
  void textsThatLookLikeFormulasAreGuardedAndNumbersAreNot() throws IOException {
    RsmTable table =
        new RsmTable(
            "eval_by_a/b",
            List.of("", "x"),
            List.of(Arrays.asList("=1+1", -0.5), Arrays.asList("b", null)));
    RsmTableWriter writer = new RsmTableWriter(folder, "e", RsmFileFormat.TSV);

    writer.write(table);

    assertThat(writer.fileName(table)).isEqualTo("e_eval_by_a_b.tsv");
    assertThat(Files.readString(folder.resolve("e_eval_by_a_b.tsv")))
        .isEqualTo("\tx\n'=1+1\t-0.5\nb\t\n");
  }

  private static @Nullable Object cell(RsmTable table, int row, String column) {
    return table.rows().get(row).get(table.columns().indexOf(column));
  }

  private static EvaluationRow row(
      String id, double human, double machine, String group, @Nullable Double second) {
    return new EvaluationRow(
        id, human, machine, null, Arrays.asList(human, second), Map.of("G", group), null, null);
  }

  private static RsmExperiment experiment(List<EvaluationRow> rows) {
    return new RsmExperiment(
        "e",
        rows,
        List.of("G"),
        true,
        false,
        new TrimRange(0.5002, 4.4998),
        ScoreForm.RAW,
        OptionalDouble.empty(),
        false);
  }
}
