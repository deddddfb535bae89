package org.cyborgscoring.data;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The score points an item can be given: {@code min, min + step, ..., max}.
 *
 * <p>A scale is always explicit and never inferred from predictions. Points are addressed by their
 * index, 0 to {@code size() - 1}, wherever a model needs categories; half points and scales that do
 * not start at zero therefore need no special care.
 *
 * @param min the lowest point
 * @param max the highest point, above {@code min}
 * @param step the distance between neighbouring points, above 0
 */
public record ScoreScale(double min, double max, double step) {
  private static final double TOLERANCE = 1e-6;
  private static final int MOST_POINTS = 1000;
  private static final Pattern NOTATION =
      Pattern.compile(
          "\\s*(-?\\d+(?:\\.\\d+)?)\\s*\\.\\.\\s*(-?\\d+(?:\\.\\d+)?)\\s*(?::\\s*(\\d+(?:\\.\\d+)?)\\s*)?");

  public ScoreScale {
    if (!Double.isFinite(min) || !Double.isFinite(max) || !Double.isFinite(step)) {
      throw new InputException("A score scale needs finite numbers.");
    }
    if (step <= 0 || max <= min) {
      throw new InputException(
          "A score scale needs at least two points: " + format(min) + " to " + format(max) + ".");
    }
    double steps = (max - min) / step;
    if (Math.abs(steps - Math.rint(steps)) > TOLERANCE) {
      throw new InputException(
          "The score scale "
              + format(min)
              + ".."
              + format(max)
              + " cannot be walked in steps of "
              + format(step)
              + ".");
    }
    if (steps > MOST_POINTS - 1) {
      throw new InputException("A score scale has at most " + MOST_POINTS + " points.");
    }
  }

  /** The scale of whole points from {@code min} to {@code max}. */
  public static ScoreScale of(int min, int max) {
    return new ScoreScale(min, max, 1);
  }

  /**
   * Reads {@code 0..3} or {@code 1..6:0.5}.
   *
   * @throws InputException if the text is not such a scale
   */
  public static ScoreScale parse(String notation) {
    Matcher matcher = NOTATION.matcher(notation);
    if (!matcher.matches()) {
      throw new InputException(
          "'" + notation + "' is not a score scale; write it like 0..3 or 1..6:0.5.");
    }
    String step = matcher.group(3);
    return new ScoreScale(
        Double.parseDouble(matcher.group(1)),
        Double.parseDouble(matcher.group(2)),
        step == null ? 1 : Double.parseDouble(step));
  }

  /** The number of score points, at least 2. */
  public int size() {
    return (int) Math.rint((max - min) / step) + 1;
  }

  /** The score of the point with this index, 0 to {@code size() - 1}. */
  public double point(int index) {
    if (index < 0 || index >= size()) {
      throw new IndexOutOfBoundsException("point " + index + " of " + size());
    }
    return index == size() - 1 ? max : min + index * step;
  }

  /** All score points, ascending. */
  public double[] points() {
    double[] points = new double[size()];
    for (int i = 0; i < points.length; i++) {
      points[i] = point(i);
    }
    return points;
  }

  /** Whether the score is one of the points. */
  public boolean contains(double score) {
    if (!Double.isFinite(score) || score < min - TOLERANCE || score > max + TOLERANCE) {
      return false;
    }
    double steps = (score - min) / step;
    return Math.abs(steps - Math.rint(steps)) <= TOLERANCE;
  }

  /**
   * The index of a score that is one of the points.
   *
   * @throws InputException if it is none of them
   */
  public int indexOf(double score) {
    if (!contains(score)) {
      throw new InputException("The score " + format(score) + " is not on the scale " + this + ".");
    }
    return nearestIndex(score);
  }

  /** The index of the point nearest to a continuous score; halfway goes up. */
  public int nearestIndex(double score) {
    double steps = Math.floor((score - min) / step + 0.5);
    return (int) Math.max(0, Math.min(size() - 1, steps));
  }

  /** The score moved into {@code [min - margin * step, max + margin * step]}. */
  public double trim(double score, double margin) {
    return Math.max(min - margin * step, Math.min(max + margin * step, score));
  }

  /** A score as text: {@code 3}, not {@code 3.0}; {@code 2.5} stays. */
  public static String format(double score) {
    return score == Math.rint(score) && Math.abs(score) < 1e15
        ? String.format(Locale.ROOT, "%d", (long) score)
        : Double.toString(score);
  }

  /** The notation that {@link #parse} reads. */
  @Override
  public String toString() {
    return format(min) + ".." + format(max) + (step == 1 ? "" : ":" + format(step));
  }
}
