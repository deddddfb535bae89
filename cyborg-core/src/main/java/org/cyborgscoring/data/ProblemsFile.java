package org.cyborgscoring.data;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The list of rows that could not be used: {@code problems.csv} with the columns file, line, column
 * and reason. Without problems it holds its header alone.
 */
public final class ProblemsFile implements Closeable {
  private static final List<String> COLUMNS = List.of("file", "line", "column", "reason");

  private final TableWriter table;

  private ProblemsFile(TableWriter table) {
    this.table = table;
  }

  /** Begins the file; closed without {@link #commit} it leaves no trace. */
  public static ProblemsFile create(Path file) throws IOException {
    return new ProblemsFile(TableWriter.create(file, TableFormat.CSV, COLUMNS));
  }

  /** Writes the whole file. */
  public static void write(Path file, List<RowProblem> problems) throws IOException {
    try (ProblemsFile problemsFile = create(file)) {
      for (RowProblem problem : problems) {
        problemsFile.add(problem);
      }
      problemsFile.commit();
    }
  }

  /** Adds a problem. */
  public void add(RowProblem problem) throws IOException {
    table.write(
        Arrays.asList(
            problem.file().toString(), problem.line(), problem.column(), problem.reason()));
  }

  /** Puts the file under its name. */
  public void commit() throws IOException {
    table.commit();
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
