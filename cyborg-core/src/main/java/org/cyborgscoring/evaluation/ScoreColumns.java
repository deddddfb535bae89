package org.cyborgscoring.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cyborgscoring.data.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table hold the scores to evaluate.
 *
 * @param id the column of ids
 * @param human the score of record
 * @param machine the machine's continuous score
 * @param secondHuman the second read, where the score of record is the first; null if there is none
 * @param reads the single raters' columns, where {@code secondHuman} does not say it; may be empty
 * @param reported the score points the machine itself would report; null if it gives none
 * @param groups the columns of subgroups
 * @param item the column of items; null in a table of one
 * @param trait the column of traits; null if there is but one
 * @param examinee the column of what makes rows depend on each other; null if they are independent
 */
public record ScoreColumns(
    String id,
    String human,
    String machine,
    @Nullable String secondHuman,
    List<String> reads,
    @Nullable String reported,
    List<String> groups,
    @Nullable String item,
    @Nullable String trait,
    @Nullable String examinee) {

  public ScoreColumns {
    reads = List.copyOf(reads);
    groups = List.copyOf(groups);
    if (human.equals(machine) || human.equals(secondHuman)) {
      throw new InputException(
          "The column '" + human + "' cannot be the human score and another score too.");
    }
    if (secondHuman != null && !reads.isEmpty()) {
      throw new InputException(
          "Single reads are named twice: name all raters' columns as reads, or the second human's.");
    }
  }

  /** The columns that are named, by what they hold. */
  public Map<String, String> named() {
    Map<String, String> named = new LinkedHashMap<>();
    named.put("id", id);
    named.put("human", human);
    named.put("machine", machine);
    put(named, "secondHuman", secondHuman);
    put(named, "reads", reads.isEmpty() ? null : String.join(",", reads));
    put(named, "reported", reported);
    put(named, "groups", groups.isEmpty() ? null : String.join(",", groups));
    put(named, "item", item);
    put(named, "trait", trait);
    put(named, "examinee", examinee);
    return named;
  }

  private static void put(Map<String, String> named, String role, @Nullable String column) {
    if (column != null) {
      named.put(role, column);
    }
  }

  /** The columns of single reads, the score of record being the first where none are named. */
  List<String> allReads() {
    if (!reads.isEmpty()) {
      return reads;
    }
    return secondHuman == null ? List.of(human) : List.of(human, secondHuman);
  }
}
