package org.cyborgscoring.routing;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cyborgscoring.data.Decimals;
import org.cyborgscoring.data.TableWriter;
import org.cyborgscoring.evaluation.Slice;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.jspecify.annotations.Nullable;

/**
 * {@code routing.csv}: one row a figure. Those of the confidence itself begin with {@code
 * confidence.} and have no share and no threshold.
 */
public final class RoutingTable {
  /** Its name in a folder. */
  public static final String FILE = "routing.csv";

  private static final List<String> COLUMNS =
      List.of(
          "slice",
          "column",
          "value",
          "max_human",
          "threshold",
          "n",
          "statistic",
          "estimate",
          "low",
          "high",
          "undefined");

  private RoutingTable() {}

  /** Writes the table; the file is whole or absent. */
  public static void write(Path file, Routing routing) throws IOException {
    try (TableWriter writer = TableWriter.create(file, COLUMNS)) {
      for (RoutingFigure figure : routing.figures()) {
        writer.write(
            cells(
                figure.slice(),
                figure.rule(),
                figure.n(),
                figure.measure().id(),
                figure.estimate()));
      }
      for (String statistic : ConfidenceCheck.STATISTICS) {
        writer.write(
            cells(
                Slice.EVERYONE,
                null,
                routing.size(Slice.EVERYONE),
                "confidence." + statistic,
                routing.check(statistic)));
      }
      writer.commit();
    }
  }

  private static List<@Nullable Object> cells(
      Slice slice, @Nullable RoutingRule rule, int n, String statistic, IntervalEstimate estimate) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(slice.kind().name().toLowerCase(Locale.ROOT));
    cells.add(slice.column());
    cells.add(slice.value());
    cells.add(rule == null ? null : Decimals.exact(rule.maxHuman()));
    cells.add(rule == null ? null : Decimals.exact(rule.threshold()));
    cells.add(n);
    cells.add(statistic);
    cells.addAll(
        Arrays.asList(value(estimate.value()), value(estimate.low()), value(estimate.high())));
    cells.add(estimate.value().reason().or(() -> estimate.low().reason()).orElse(null));
    return cells;
  }

  private static @Nullable BigDecimal value(Estimate estimate) {
    return estimate.isDefined() ? Decimals.exact(estimate.value()) : null;
  }
}
