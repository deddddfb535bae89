package org.cyborgscoring.report.document;

import java.util.List;
import org.cyborgscoring.report.table.Column;

/**
 * A column of a {@link DataTable}.
 *
 * @param shown what a reader sees
 * @param keys its columns in the exact table: one, or a value and the ends of its interval
 */
public record DataColumn(Column shown, List<String> keys) {

  public DataColumn {
    keys = List.copyOf(keys);
  }

  /** A column of words. */
  public static DataColumn words(String key, String name) {
    return new DataColumn(Column.words(name), List.of(key));
  }

  /** A column of numbers. */
  public static DataColumn numbers(String key, String name) {
    return new DataColumn(Column.numbers(name), List.of(key));
  }

  /** A column of numbers whose heading needs an explanation. */
  public static DataColumn numbers(String key, String name, String meaning) {
    return new DataColumn(Column.numbers(name, meaning), List.of(key));
  }

  /** A column of statistics with their intervals. */
  public static DataColumn interval(String key, String name, String meaning) {
    return new DataColumn(Column.numbers(name, meaning), List.of(key, key + "_low", key + "_high"));
  }
}
