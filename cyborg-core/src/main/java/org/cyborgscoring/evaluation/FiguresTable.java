package org.cyborgscoring.evaluation;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cyborgscoring.data.Decimals;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.TableWriter;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.jspecify.annotations.Nullable;

/** {@code figures.csv}: one row a figure. */
public final class FiguresTable {
  /** Its name in a folder. */
  public static final String FILE = "figures.csv";

  private static final List<String> COLUMNS =
      List.of(
          "item",
          "scorer",
          "comparison",
          "version",
          "slice",
          "column",
          "value",
          "statistic",
          "n",
          "estimate",
          "low",
          "high",
          "undefined");

  private FiguresTable() {}

  /** Writes the figures; the file is whole or absent. */
  public static void write(Path file, List<Figure> figures) throws IOException {
    try (TableWriter writer = TableWriter.create(file, COLUMNS)) {
      for (Figure figure : figures) {
        writer.write(cells(figure));
      }
      writer.commit();
    }
  }

  private static List<@Nullable Object> cells(Figure figure) {
    IntervalEstimate estimate = figure.estimate();
    return Arrays.asList(
        figure.item(),
        figure.scorer(),
        figure.comparison().id(),
        figure.version().id(),
        figure.slice().kind().name().toLowerCase(Locale.ROOT),
        figure.slice().column(),
        figure.slice().value(),
        figure.statistic(),
        figure.n(),
        value(estimate.value()),
        value(estimate.low()),
        value(estimate.high()),
        Optional.of(estimate.value())
            .flatMap(Estimate::reason)
            .or(() -> estimate.low().reason())
            .orElse(null));
  }

  /**
   * Reads figures back.
   *
   * @throws InputException if the file holds no such table
   */
  public static List<Figure> read(Path file) throws IOException {
    return FiguresReader.read(file, COLUMNS);
  }

  private static @Nullable BigDecimal value(Estimate estimate) {
    return estimate.isDefined() ? Decimals.exact(estimate.value()) : null;
  }
}
