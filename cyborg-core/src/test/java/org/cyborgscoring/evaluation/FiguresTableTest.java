package org.cyborgscoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTableTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void givesBackWhatWasWritten() throws IOException {
    Path file = folder.resolve(FiguresTable.FILE);
    List<Figure> figures =
        List.of(
            figure(Slice.EVERYONE, Estimate.of(-1.0 / 3), Estimate.of(-.5), Estimate.of(.1)),
            figure(
                Slice.group("L1", "=1, \"quoted\""),
                Estimate.of(2),
                Estimate.undefined("No resamples."),
                Estimate.undefined("No resamples.")),
            figure(
                Slice.scorePoint("2.5"),
                Estimate.undefined("None."),
                Estimate.undefined("None."),
                Estimate.undefined("None.")));

    FiguresTable.write(file, figures);

    assertThat(FiguresTable.read(file)).isEqualTo(figures);
  }

  @Test
  void saysWhichRowIsDamaged() throws IOException {
    Path file = folder.resolve(FiguresTable.FILE);
    FiguresTable.write(
        file, List.of(figure(Slice.EVERYONE, Estimate.of(1), Estimate.of(1), Estimate.of(1))));
    Files.writeString(file, Files.readString(file).replace("machine-human", "machine-machine"));

    assertThatThrownBy(() -> FiguresTable.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void refusesAnotherTable() throws IOException {
    Path file = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");

    assertThatThrownBy(() -> FiguresTable.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("other columns");
  }

  private static Figure figure(Slice slice, Estimate value, Estimate low, Estimate high) {
    return new Figure(
        "item",
        "scorer",
        Comparison.MACHINE_HUMAN,
        ScoreVersion.RAW,
        slice,
        "qwk",
        12,
        new IntervalEstimate(value, low, high));
  }
}
