package org.cyborgscoring.data;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cell of a score. */
public final class ScoreCell {
  /** What statistics programs and people write where there is no score. */
  private static final Set<String> NO_SCORE =
      Set.of("", "na", "n/a", "nan", "null", "none", "-", ".");

  /** {@link Double#parseDouble} alone would take hexadecimal numbers and a trailing d or f too. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d{1,15}\\.?\\d{0,40}|\\.\\d{1,40})(?:[eE][+-]?\\d{1,3})?");

  private ScoreCell() {}

  /**
   * The score in a cell; white space around it does not matter.
   *
   * @return none if the cell is missing, empty or says so: {@code NA}, {@code N/A}, {@code NaN},
   *     {@code null}, {@code None}, {@code -} or {@code .}
   * @throws NumberFormatException if it is something else
   */
  public static OptionalDouble parse(@Nullable String cell) {
    String text = cell == null ? "" : cell.strip();
    if (NO_SCORE.contains(text.toLowerCase(Locale.ROOT))) {
      return OptionalDouble.empty();
    }
    if (!NUMBER.matcher(text).matches()) {
      throw new NumberFormatException("no number");
    }
    return OptionalDouble.of(Double.parseDouble(text));
  }
}
