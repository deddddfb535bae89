package org.cyborgscoring.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.data.TableFormat;
import org.cyborgscoring.data.TableWriter;
import org.cyborgscoring.engine.MachineScore;
import org.cyborgscoring.engine.ScoredResponse;
import org.jspecify.annotations.Nullable;

/**
 * The table of scores that {@code cyborg score} writes: a row a response, with either a score or a
 * condition code.
 */
final class ScoresTable implements Consumer<ScoredResponse>, Closeable {
  private final TableWriter table;
  private final int scoreColumns;

  private ScoresTable(TableWriter table, int scoreColumns) {
    this.table = table;
    this.scoreColumns = scoreColumns;
  }

  /**
   * Begins a table; closed without {@link #commit} it leaves no trace.
   *
   * @param file its name tells the format; a pipe or a standard stream gets CSV
   * @param scale the scale of the scores
   */
  static ScoresTable create(Path file, ScoreScale scale) throws IOException {
    List<String> score = new ArrayList<>(List.of("expected_score", "score"));
    for (double point : scale.points()) {
      score.add("p_" + ScoreScale.format(point));
    }
    score.add("confidence");
    List<String> columns = new ArrayList<>(List.of("id"));
    columns.addAll(score);
    columns.add("condition_code");
    TableFormat format = isStream(file) ? TableFormat.CSV : TableFormat.of(file);
    return new ScoresTable(TableWriter.create(file, format, columns), score.size());
  }

  /** Whether this is no file of the user's, but a pipe, a device or a standard stream. */
  static boolean isStream(Path file) {
    // Standard output that is sent to a file counts as a regular one.
    return file.toAbsolutePath().startsWith("/dev")
        || (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file));
  }

  /**
   * Writes a row.
   *
   * @throws UncheckedIOException if that fails, since the disk is full for instance
   */
  @Override
  public void accept(ScoredResponse result) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(result.id());
    MachineScore score = result.score();
    cells.addAll(score == null ? Collections.nCopies(scoreColumns, null) : cells(score));
    cells.add(result.conditionCode() == null ? null : result.conditionCode().id());
    try {
      table.write(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Object> cells(MachineScore score) {
    List<Object> cells = new ArrayList<>();
    cells.add(score.expected());
    cells.add(score.point());
    for (double probability : score.distribution().probabilities()) {
      cells.add(probability);
    }
    cells.add(score.confidence());
    return cells;
  }

  /** Puts the table under its name. */
  void commit() throws IOException {
    table.commit();
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
