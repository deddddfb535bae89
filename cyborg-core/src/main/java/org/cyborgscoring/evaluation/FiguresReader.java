package org.cyborgscoring.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cyborgscoring.data.FormulaGuard;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Table;
import org.cyborgscoring.data.TableRow;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.jspecify.annotations.Nullable;

/** Reads what {@link FiguresTable} wrote. */
final class FiguresReader {
  private final Path file;
  private final TableRow row;
  private int next;

  private FiguresReader(Path file, TableRow row) {
    this.file = file;
    this.row = row;
  }

  static List<Figure> read(Path file, List<String> columns) throws IOException {
    List<Figure> figures = new ArrayList<>();
    try (Table table = Table.open(file)) {
      if (!table.columns().equals(columns)) {
        throw new InputException(
            file + " has other columns than figures have; evaluate again to make it anew.");
      }
      while (table.hasNext()) {
        figures.add(new FiguresReader(file, table.next()).figure());
      }
    }
    return figures;
  }

  private Figure figure() {
    if (row.problem() != null) {
      throw damaged();
    }
    String item = text();
    String scorer = text();
    Comparison comparison = known(Comparison.withId(text()));
    ScoreVersion version = known(ScoreVersion.withId(text()));
    String kind = text();
    Slice slice =
        new Slice(
            known(
                Arrays.stream(Slice.Kind.values())
                    .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(kind))
                    .findFirst()),
            text(),
            text());
    String statistic = text();
    int n = (int) number(text());
    String value = text();
    String low = text();
    String high = text();
    String why = text();
    return new Figure(
        item,
        scorer,
        comparison,
        version,
        slice,
        statistic,
        n,
        new IntervalEstimate(estimate(value, why), estimate(low, why), estimate(high, why)));
  }

  private String text() {
    @Nullable String cell = row.cells().get(next++);
    return cell == null ? "" : FormulaGuard.remove(cell);
  }

  private Estimate estimate(String cell, String why) {
    return cell.isEmpty() ? Estimate.undefined(why) : Estimate.of(number(cell));
  }

  private double number(String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw damaged();
    }
  }

  private <T> T known(Optional<T> value) {
    return value.orElseThrow(this::damaged);
  }

  private InputException damaged() {
    return new InputException(
        file + ", line " + row.line() + ": this is no row of figures; evaluate again.");
  }
}
