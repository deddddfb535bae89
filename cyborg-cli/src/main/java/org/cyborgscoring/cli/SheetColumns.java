package org.cyborgscoring.cli;

import java.util.List;
import org.cyborgscoring.data.ColumnMapping;

/** The columns of the sheet in which people score responses. */
final class SheetColumns {
  /** The column that the first rater fills in. */
  static final String SCORE = "score";

  /** The column that a second rater fills in. */
  static final String SECOND_SCORE = "second_score";

  /** All columns; the last two are empty until people fill them in. */
  static final List<String> ALL = List.of("id", "item", "text", SCORE, SECOND_SCORE);

  /**
   * How a sheet is read back. The second rater's column is found by its name if it is there, since
   * people delete a column that nobody needs.
   */
  static final ColumnMapping MAPPING =
      ColumnMapping.NONE.withId("id").withText("text").withScore(SCORE);

  private SheetColumns() {}
}
