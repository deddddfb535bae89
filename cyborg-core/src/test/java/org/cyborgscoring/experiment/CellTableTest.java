package org.cyborgscoring.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.pipeline.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellTableTest {
  private static final String MEND = "make it again";

  private static final Cell CELL =
      new Cell(
          "=3",
          Amount.parse("12.5%"),
          20,
          0.125,
          "diverse",
          4,
          Regime.CYBORG,
          "lsa-gp",
          "ngram-ridge",
          160,
          40,
          Map.of(
              "qwk", Estimate.of(0.75),
              "r", Estimate.of(0.8),
              "smd", Estimate.of(-0.25),
              "exact", Estimate.of(0.5),
              "adjacent", Estimate.of(1),
              "rmse", Estimate.undefined("There is nothing.")));

  @TempDir private Path folder;

  @Test
  void hasOneRowForEveryCell() throws IOException {
    Path file = folder.resolve("results.csv");

    CellTable.write(file, List.of(CELL));

    assertThat(Files.readString(file))
        .isEqualTo(
            """
            item,hand_scored,fraction,sampling,seed,regime,teacher,student,n_train,n_test,qwk,r,smd,exact,adjacent,rmse,amount,mitigation,worst_dsm,worst_smd,csd,osa
            '=3,20,0.125,diverse,4,cyborg,lsa-gp,ngram-ridge,160,40,0.75,0.8,-0.25,0.5,1,,12.5%,none,,,,
            """);
  }

  @Test
  void cellsComeBack() throws IOException {
    Path file = folder.resolve("results.csv");
    CellTable.write(file, List.of(CELL, CELL.withItem("4")));

    List<Cell> cells = CellTable.read(file, MEND);

    assertThat(cells).hasSize(2);
    assertThat(cells.get(0).statistic("rmse").isDefined()).isFalse();
    assertThat(cells.get(0))
        .usingRecursiveComparison()
        .ignoringFields("statistics")
        .isEqualTo(CELL);
    for (String id : List.of("qwk", "r", "smd", "exact", "adjacent")) {
      assertThat(cells.get(0).statistic(id)).isEqualTo(CELL.statistic(id));
    }
    assertThat(cells.get(1)).isEqualTo(cells.get(0).withItem("4"));
  }

  @Test
  void readAndWrittenAgainItIsTheSameTable() throws IOException {
    Path first = folder.resolve("first.csv");
    Path second = folder.resolve("second.csv");
    CellTable.write(first, List.of(CELL));

    CellTable.write(second, CellTable.read(first, MEND));

    assertThat(second).hasSameBinaryContentAs(first);
  }

  @Test
  void saysWhichLineIsNoCell() throws IOException {
    Path file = folder.resolve("results.csv");
    CellTable.write(file, List.of(CELL, CELL));
    String table = Files.readString(file);
    for (String[] damage :
        new String[][] {
          {"cyborg", "cyber"}, {"12.5%", "some"}, {",160", ",many"}, {"regime", "r2"}
        }) {
      Files.writeString(file, table.replace(damage[0], damage[1]));
      assertThatThrownBy(() -> CellTable.read(file, MEND))
          .as(damage[1])
          .isInstanceOf(InputException.class)
          .hasMessage(file + ", line 2: this is no row of a table of results; make it again.");
    }
  }

  @Test
  void saysWhenThereIsNoSuchFile() {
    assertThatThrownBy(() -> CellTable.read(folder.resolve("none.csv"), MEND))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("none.csv");
  }
}
