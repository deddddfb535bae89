package org.cyborgscoring.bias;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cyborgscoring.data.Decimals;
import org.cyborgscoring.data.TableWriter;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.metrics.IntervalEstimate;
import org.jspecify.annotations.Nullable;

/**
 * {@code bias.csv}: one row a figure. {@code step} says whose it is: {@code human}, {@code teacher}
 * (which is also what the Teacher added to people), {@code student}, {@code added} (Student minus
 * Teacher), {@code growth} (of the size) or {@code reference}. {@code verdict} judges growth.
 */
public final class BiasTable {
  /** Its name in a run's folder. */
  public static final String FILE = "bias.csv";

  private static final List<String> COLUMNS =
      List.of(
          "column",
          "group",
          "n",
          "statistic",
          "step",
          "estimate",
          "low",
          "high",
          "verdict",
          "undefined");

  private final TableWriter writer;
  private final BiasAnalysis analysis;

  private BiasTable(TableWriter writer, BiasAnalysis analysis) {
    this.writer = writer;
    this.analysis = analysis;
  }

  /** Writes the table; the file is whole or absent. */
  public static void write(Path file, BiasAnalysis analysis) throws IOException {
    try (TableWriter writer = TableWriter.create(file, COLUMNS)) {
      new BiasTable(writer, analysis).write();
      writer.commit();
    }
  }

  private void write() throws IOException {
    for (ColumnBias column : analysis.columns()) {
      int n = column.groups().stream().mapToInt(GroupBias::n).sum();
      write(column.column(), null, n, "osa", column.osa(), null);
      write(column.column(), null, n, "csd", column.csd(), null);
      for (GroupBias group : column.groups()) {
        row(
            group.column(),
            group.group(),
            group.n(),
            "difference",
            "human",
            group.humanDifference(),
            null);
        write(group.column(), group.group(), group.n(), "dsm", group.dsm(), level(group, "dsm"));
        write(group.column(), group.group(), group.n(), "smd", group.smd(), level(group, "smd"));
      }
    }
  }

  private @Nullable String level(GroupBias group, String statistic) {
    return analysis.verdict().findings().stream()
        .filter(f -> f.group().equals(group) && f.statistic().equals(statistic))
        .findFirst()
        .map(f -> f.level().name().toLowerCase(Locale.ROOT))
        .orElse(null);
  }

  private void write(
      String column,
      @Nullable String group,
      int n,
      String statistic,
      Steps steps,
      @Nullable String verdict)
      throws IOException {
    row(column, group, n, statistic, "teacher", steps.teacher(), null);
    row(column, group, n, statistic, "student", steps.student(), null);
    row(column, group, n, statistic, "added", steps.added(), null);
    row(column, group, n, statistic, "growth", steps.growth(), verdict);
    row(column, group, n, statistic, "reference", steps.reference(), null);
  }

  private void row(
      String column,
      @Nullable String group,
      int n,
      String statistic,
      String step,
      IntervalEstimate figure,
      @Nullable String verdict)
      throws IOException {
    writer.write(
        Arrays.asList(
            column,
            group,
            n,
            statistic,
            step,
            number(figure.value()),
            number(figure.low()),
            number(figure.high()),
            verdict,
            figure.value().reason().or(() -> figure.low().reason()).orElse(null)));
  }

  private static @Nullable BigDecimal number(Estimate estimate) {
    return estimate.isDefined() ? Decimals.exact(estimate.value()) : null;
  }
}
