package org.cyborgscoring.report.technical;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.TableFormat;
import org.cyborgscoring.data.TableWriter;
import org.cyborgscoring.report.document.Block;
import org.cyborgscoring.report.document.Chapter;
import org.cyborgscoring.report.document.Chart;
import org.cyborgscoring.report.document.DataTable;
import org.jspecify.annotations.Nullable;

/** The figures and tables of chapters as files. */
final class TechnicalFiles {
  private TechnicalFiles() {}

  static String figure(Chart chart) {
    return "figures/" + chart.name() + ".svg";
  }

  static String table(DataTable table) {
    return "tables/" + table.name() + ".csv";
  }

  /** Adds the files of chapters, by their paths. */
  static void add(Map<String, String> files, List<Chapter> chapters) {
    for (Chapter chapter : chapters) {
      for (Block block : chapter.blocks()) {
        if (block instanceof DataTable table) {
          files.put(table(table), csv(table));
        } else if (block instanceof Chart chart) {
          files.put(figure(chart), chart.svg().file());
          files.put(table(chart.numbers()), csv(chart.numbers()));
        }
      }
    }
  }

  private static String csv(DataTable table) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TableWriter writer = TableWriter.to(bytes, TableFormat.CSV, table.keys())) {
      for (List<@Nullable Object> row : table.rows()) {
        writer.write(row);
      }
      writer.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
