package org.cyborgscoring.cli;

import java.nio.file.Path;
import java.util.ArrayList;
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
import org.cyborgscoring.data.ShownName;

/**
 * The sheet that {@code cyborg sample} wrote, with the scores that people filled in.
 *
 * @param file the sheet
 * @param scores the hand scores by response id; at least one
 */
record FilledSheet(Path file, Map<String, HandScore> scores) {
  FilledSheet {
    scores = Map.copyOf(scores);
  }

  /** How a sheet with the scores of this item is read. */
  static ReadOptions options(Item item) {
    return ReadOptions.of(item.scale()).withColumns(SheetColumns.MAPPING);
  }

  /**
   * The scores of an item.
   *
   * @param sheet the sheet as it was read
   * @throws InputException if there are none, or if the sheet is about several items and not about
   *     this one
   */
  static FilledSheet of(Path file, ResponseSets sheet, Item item) {
    // The table may have another name now than when the sheet was made, and with it its item.
    ResponseSet own = sheet.sets().size() == 1 ? sheet.only() : sheet.item(item.id());
    Map<String, HandScore> scores = new HashMap<>();
    for (Response response : own.responses()) {
      HandScore score = response.handScore();
      if (score != null) {
        scores.put(response.id(), score);
      }
    }
    if (scores.isEmpty()) {
      throw new InputException(
          file + " holds no scores; fill in its column '" + SheetColumns.SCORE + "'.");
    }
    return new FilledSheet(file, scores);
  }

  /**
   * The responses with the sheet's hand scores and no others.
   *
   * @throws InputException if the sheet scores responses that are not there
   */
  ResponseSet applyTo(ResponseSet responses) {
    Map<String, HandScore> left = new HashMap<>(scores);
    List<Response> scored = new ArrayList<>(responses.size());
    for (Response response : responses.responses()) {
      scored.add(response.withHandScore(left.remove(response.id())));
    }
    if (!left.isEmpty()) {
      throw new InputException(
          file
              + " scores "
              + left.size()
              + " responses that the table does not hold, such as "
              + left.keySet().stream().sorted().findFirst().map(ShownName::of).orElse("")
              + "; give the table that the sheet was made from.");
    }
    return new ResponseSet(responses.item(), scored);
  }
}
