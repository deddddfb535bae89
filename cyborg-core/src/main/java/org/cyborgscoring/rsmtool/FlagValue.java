package org.cyborgscoring.rsmtool;

import java.util.OptionalDouble;
import org.cyborgscoring.data.ScoreCell;
import org.jspecify.annotations.Nullable;

/** Values of flag columns, among which {@code 1}, {@code 1.0} and {@code "1"} are the same. */
final class FlagValue {
  private FlagValue() {}

  /** The value in the form in which equal ones are equal texts. */
  static String of(@Nullable String cell) {
    String text = cell == null ? "" : cell.strip();
    try {
      OptionalDouble number = ScoreCell.parse(text);
      return number.isPresent() ? Double.toString(number.getAsDouble() + 0.0) : text;
    } catch (NumberFormatException e) {
      return text;
    }
  }
}
