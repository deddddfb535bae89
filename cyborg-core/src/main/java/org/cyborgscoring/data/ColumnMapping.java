package org.cyborgscoring.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table hold what. What is null is taken from the preset if there is one, and
 * else found by its usual names.
 *
 * @param id the response's id
 * @param text the response
 * @param score the score of record
 * @param firstRead the first rater's score, where that is another column than the score of record
 * @param secondRead the second rater's score
 * @param item the item's id, in a table of several items
 * @param prompt the item's prompt text, the same in all rows of an item
 * @param groups the subgroups to compare
 */
public record ColumnMapping(
    @Nullable String id,
    @Nullable String text,
    @Nullable String score,
    @Nullable String firstRead,
    @Nullable String secondRead,
    @Nullable String item,
    @Nullable String prompt,
    List<String> groups) {

  /** Names no column. */
  public static final ColumnMapping NONE =
      new ColumnMapping(null, null, null, null, null, null, null, List.of());

  public ColumnMapping {
    groups = List.copyOf(groups);
  }

  /** This mapping with another id column. */
  public ColumnMapping withId(@Nullable String column) {
    return new ColumnMapping(column, text, score, firstRead, secondRead, item, prompt, groups);
  }

  /** This mapping with another text column. */
  public ColumnMapping withText(@Nullable String column) {
    return new ColumnMapping(id, column, score, firstRead, secondRead, item, prompt, groups);
  }

  /** This mapping with another column for the score of record. */
  public ColumnMapping withScore(@Nullable String column) {
    return new ColumnMapping(id, text, column, firstRead, secondRead, item, prompt, groups);
  }

  /** This mapping with another column for the first read. */
  public ColumnMapping withFirstRead(@Nullable String column) {
    return new ColumnMapping(id, text, score, column, secondRead, item, prompt, groups);
  }

  /** This mapping with another column for the second read. */
  public ColumnMapping withSecondRead(@Nullable String column) {
    return new ColumnMapping(id, text, score, firstRead, column, item, prompt, groups);
  }

  /** This mapping with another item column. */
  public ColumnMapping withItem(@Nullable String column) {
    return new ColumnMapping(id, text, score, firstRead, secondRead, column, prompt, groups);
  }

  /** This mapping with another prompt column. */
  public ColumnMapping withPrompt(@Nullable String column) {
    return new ColumnMapping(id, text, score, firstRead, secondRead, item, column, groups);
  }

  /** This mapping with other group columns. */
  public ColumnMapping withGroups(List<String> columns) {
    return new ColumnMapping(id, text, score, firstRead, secondRead, item, prompt, columns);
  }
}
