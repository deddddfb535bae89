package org.cyborgscoring.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.HandScore;
import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.ReadOptions;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ResponseSet;
import org.cyborgscoring.data.ResponseSets;
import org.cyborgscoring.data.RowProblem;

/** The sheet that {@code cyborg sample} wrote, with the scores that people filled in. */
final class FilledSheet {
  private final Path file;
  private final Map<String, HandScore> scores;
  private final List<RowProblem> problems;

  private FilledSheet(Path file, Map<String, HandScore> scores, List<RowProblem> problems) {
    this.file = file;
    this.scores = scores;
    this.problems = problems;
  }

  /**
   * Reads a sheet.
   *
   * @throws InputException if no response in it has a score
   */
  static FilledSheet read(Path file, Item item) {
    ReadOptions options =
        ReadOptions.of(item.scale()).withColumns(SheetColumns.MAPPING.withItem(null));
    ResponseSets sets = ResponseSets.read(file, options);
    Map<String, HandScore> scores = new HashMap<>();
    for (ResponseSet set : sets.sets()) {
      for (Response response : set.responses()) {
        HandScore score = response.handScore();
        if (score != null) {
          scores.put(response.id(), score);
        }
      }
    }
    if (scores.isEmpty()) {
      throw new InputException(
          file + " holds no scores; fill in its column '" + SheetColumns.SCORE + "'.");
    }
    return new FilledSheet(file, scores, sets.problems());
  }

  /** The rows of the sheet that could not be used. */
  List<RowProblem> problems() {
    return problems;
  }

  /**
   * The responses with the sheet's hand scores and no others.
   *
   * @throws InputException if the sheet scores responses that are not there
   */
  ResponseSet applyTo(ResponseSet responses) {
    Map<String, HandScore> left = new HashMap<>(scores);
    List<Response> scored =
        responses.responses().stream().map(r -> r.withHandScore(left.remove(r.id()))).toList();
    if (!left.isEmpty()) {
      throw new InputException(
          file
              + " scores "
              + left.size()
              + " responses that the table does not hold, such as "
              + left.keySet().stream().sorted().findFirst().orElse("")
              + "; give the table that the sheet was made from.");
    }
    return new ResponseSet(responses.item(), scored);
  }
}
