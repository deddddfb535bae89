package org.cyborgscoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.ReadOptions;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.data.ResponseSets;
import org.cyborgscoring.data.RowProblem;
import org.jspecify.annotations.Nullable;

/**
 * The responses to one item with the hand scores to be used: those of the table itself, or those of
 * a sheet that people filled in.
 *
 * @param responses the responses
 * @param problems the rows that could not be used
 * @param inputs the files that were read
 */
record HandScoredTable(ResponseSet responses, List<RowProblem> problems, List<Path> inputs) {
  HandScoredTable {
    problems = List.copyOf(problems);
    inputs = List.copyOf(inputs);
  }

  /**
   * Reads a table, and the sheet where there is one.
   *
   * @param options how the table is read
   * @param sheet the filled-in sheet, or null to take the scores of the table
   */
  static HandScoredTable read(
      Path file, @Nullable Path sheet, ReadOptions options, Reading reading, Console console)
      throws IOException {
    ResponseSets sets =
        reading.all(file, sheet == null ? options : options.withoutScores(), console);
    ResponseSet responses = reading.one(sets);
    if (sheet == null) {
      return new HandScoredTable(responses, sets.problems(), List.of(file));
    }
    Item item = responses.item();
    ResponseSets scores = reading.all(sheet, FilledSheet.options(item), console);
    List<RowProblem> problems = new ArrayList<>(sets.problems());
    problems.addAll(scores.problems());
    return new HandScoredTable(
        FilledSheet.of(sheet, scores, item).applyTo(responses), problems, List.of(file, sheet));
  }
}
