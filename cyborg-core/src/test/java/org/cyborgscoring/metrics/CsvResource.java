package org.cyborgscoring.metrics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Rows of a CSV test resource without quoting, by column name. */
public final class CsvResource {
  private CsvResource() {}

  /** The cells of a row by column name. */
  public record Row(Map<String, String> cells) {
    public String text(String name) {
      return Objects.requireNonNull(cells.get(name));
    }

    public double number(String name) {
      return Double.parseDouble(text(name));
    }
  }

  public static List<Row> rows(String name) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(CsvResource.class.getResourceAsStream(name)),
                StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().toList();
      String[] header = lines.get(0).split(",", -1);
      return lines.stream().skip(1).map(line -> row(header, line.split(",", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static double[] column(List<Row> rows, String name) {
    return rows.stream().mapToDouble(row -> row.number(name)).toArray();
  }

  private static Row row(String[] header, String[] cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < header.length; i++) {
      row.put(header[i], cells[i]);
    }
    return new Row(row);
  }
}
