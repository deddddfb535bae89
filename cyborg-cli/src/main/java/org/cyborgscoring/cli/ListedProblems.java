package org.cyborgscoring.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.cyborgscoring.data.ProblemsFile;
import org.cyborgscoring.data.RowProblem;
import org.jspecify.annotations.Nullable;

/**
 * The rows that could not be scored, in a file beside the scores; there is none where every row
 * could be. Scores that go to a pipe or a device have nothing beside them: there the rows are said.
 */
final class ListedProblems implements Consumer<RowProblem>, Closeable {
  private final Path file;
  private final boolean besideScores;
  private final Console console;
  private @Nullable ProblemsFile list;
  private long count;

  /** Problems of what is scored into {@code scores}. */
  ListedProblems(Path scores, Console console) {
    this.file = scores.resolveSibling(scores.getFileName() + ".problems.csv");
    this.besideScores = !ScoresTable.isStream(scores);
    this.console = console;
  }

  /**
   * Adds a problem.
   *
   * @throws UncheckedIOException if that fails, since the disk is full for instance
   */
  @Override
  public void accept(RowProblem problem) {
    count++;
    if (!besideScores) {
      console.say(problem.toString());
      return;
    }
    try {
      if (list == null) {
        list = ProblemsFile.create(file);
      }
      list.add(problem);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the list under its name; one of earlier scores goes where there are no problems now. */
  void commit() throws IOException {
    if (list != null) {
      list.commit();
    } else if (besideScores) {
      Files.deleteIfExists(file);
    }
  }

  /** The end of a sentence about how many rows were scored. */
  String summary() {
    return count == 0
        ? "."
        : "; "
            + Figures.count(count)
            + " rows could not be used"
            + (besideScores ? ", see " + file + "." : ".");
  }

  @Override
  public void close() throws IOException {
    if (list != null) {
      list.close();
    }
  }
}
