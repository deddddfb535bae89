package org.cyborgscoring.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.data.Table;
import org.cyborgscoring.data.TableFormat;
import org.cyborgscoring.data.TableHeader;
import org.cyborgscoring.data.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads scores to evaluate from a table: any scoring system's, one row a response.
 *
 * <p>What cannot be used is excluded with its reason, and never stops the rest.
 *
 * @param columns where the scores are
 * @param scale the score scale of every item
 * @param excludeZeroScores whether responses whose human score is 0 are left out
 */
public record ScoreTableReader(ScoreColumns columns, ScoreScale scale, boolean excludeZeroScores) {

  /**
   * Reads a table.
   *
   * @param format its format, or null to take what its name tells
   * @param sheet the sheet of a workbook, or null for its first
   * @throws InputException if it cannot be read, lacks a column or has no usable row
   */
  public ScoreTable read(Path file, @Nullable TableFormat format, @Nullable String sheet)
      throws IOException {
    try (Table table = Table.open(file, format == null ? TableFormat.of(file) : format, sheet)) {
      if (table.columns().isEmpty()) {
        throw new InputException(file + " is empty; a table begins with its column names.");
      }
      ScoreRowReader rows =
          new ScoreRowReader(
              new TableHeader(file, table.columns()), columns, scale, excludeZeroScores);
      return gather(table, rows);
    }
  }

  private ScoreTable gather(Table table, ScoreRowReader reader) {
    Map<String, List<EvaluationRow>> sets = new LinkedHashMap<>();
    Set<List<String>> ids = new HashSet<>();
    List<Exclusion> exclusions = new ArrayList<>();
    long count = 0;
    while (table.hasNext()) {
      TableRow row = table.next();
      if (isEmpty(row)) {
        continue;
      }
      count++;
      ScoreRowReader.Read read = reader.read(row, exclusions);
      if (read == null) {
        continue;
      }
      if (!ids.add(List.of(read.item(), read.row().id()))) {
        exclusions.add(
            Exclusion.of(read.row().id(), row.line(), columns.id(), ExclusionReason.DUPLICATE_ID));
        continue;
      }
      sets.computeIfAbsent(read.item(), item -> new ArrayList<>()).add(read.row());
    }
    if (sets.isEmpty()) {
      throw new InputException(
          table.file()
              + " has no usable rows"
              + (exclusions.isEmpty() ? "." : ": " + Exclusions.describe(exclusions) + "."));
    }
    List<EvaluationSet> result = new ArrayList<>();
    sets.forEach(
        (item, rows) -> result.add(new EvaluationSet(item, columns.machine(), scale, rows)));
    return new ScoreTable(result, exclusions, count, table.notes());
  }

  private static boolean isEmpty(TableRow row) {
    return row.problem() == null
        && row.cells().stream().allMatch(cell -> cell == null || cell.isBlank());
  }
}
