package org.cyborgscoring.report.svg;

import java.util.List;
import java.util.stream.DoubleStream;
import org.cyborgscoring.report.svg.Drawing.Anchor;
import org.cyborgscoring.report.table.Numbers;
import org.cyborgscoring.report.table.TableBuilder;

/**
 * Values with intervals, one below the other, about zero and between bounds. Intervals that would
 * shrink all others end in an arrow head; the numbers beside them are whole.
 *
 * @param title what it shows
 * @param description the same for who cannot see it
 * @param measure the name of the values
 * @param bound what the values are to lie within, on both sides of zero
 * @param rows the values, from the top
 */
public record ForestPlot(
    String title, String description, String measure, double bound, List<Ranged> rows) {
  private static final int WIDTH = 760;
  private static final int ROW = 24;
  private static final int HEAD = 28;
  private static final int FOOT = 44;
  private static final int MOST_LABEL = 190;
  private static final int COUNT = 56;
  private static final int NUMBERS = 150;
  private static final int MOST_MARKS = 9;

  /** By how much of the largest value an interval may reach beyond it before it is cut. */
  private static final double REACH = 2.5;

  private static final double LEAST_SPAN = 0.3;

  public ForestPlot {
    rows = List.copyOf(rows);
  }

  /** The chart. */
  public Svg draw() {
    Drawing drawing = new Drawing();
    double label =
        Math.min(
            MOST_LABEL, rows.stream().mapToDouble(row -> TextWidth.of(row.name())).max().orElse(0));
    double left = Math.rint(label + COUNT + 20);
    double right = WIDTH - NUMBERS;
    int bottom = HEAD + rows.size() * ROW;
    Ticks ticks = ticks();
    drawing.small(left - 14, HEAD - 12, "n", Anchor.END, Ink.SOFT);
    drawing.small(WIDTH, HEAD - 12, measure + ", interval", Anchor.END, Ink.SOFT);
    double from = x(ticks, -bound, left, right);
    drawing.area(from, HEAD, x(ticks, bound, left, right) - from, bottom - HEAD, Ink.TINT);
    for (double mark : ticks.marks()) {
      double x = x(ticks, mark, left, right);
      drawing.line(x, HEAD, x, bottom, 1, Ink.GRID);
      drawing.small(x, bottom + 16, ticks.label(mark), Anchor.MIDDLE, Ink.SOFT);
    }
    drawing.line(x(ticks, 0, left, right), HEAD, x(ticks, 0, left, right), bottom, 1, Ink.RULE);
    for (double end : new double[] {-bound, bound}) {
      double x = x(ticks, end, left, right);
      drawing.dashed(x, HEAD, x, bottom, Ink.SOFT);
    }
    for (int i = 0; i < rows.size(); i++) {
      row(drawing, ticks, rows.get(i), HEAD + i * ROW + ROW / 2.0, left, right);
    }
    drawing.small(
        (left + right) / 2,
        bottom + 36,
        measure + "; dashed: \u00b1" + Numbers.brief(bound),
        Anchor.MIDDLE,
        Ink.SOFT);
    return drawing.finish(title, description, WIDTH, bottom + FOOT);
  }

  private void row(Drawing drawing, Ticks ticks, Ranged row, double y, double left, double right) {
    drawing.text(0, y + 4, TextWidth.cut(row.name(), MOST_LABEL), Anchor.START, Ink.INK);
    drawing.small(left - 14, y + 4, Numbers.count(row.n()), Anchor.END, Ink.SOFT);
    if (!row.isDefined()) {
      drawing.small(WIDTH, y + 4, TableBuilder.DASH, Anchor.END, Ink.SOFT);
      return;
    }
    Ink ink = row.low() > bound || row.high() < -bound ? Ink.BEYOND : Ink.MACHINE;
    double low = Math.max(row.low(), ticks.from());
    double high = Math.min(row.high(), ticks.to());
    drawing.line(x(ticks, low, left, right), y, x(ticks, high, left, right), y, 2, ink);
    if (low > row.low()) {
      drawing.head(x(ticks, low, left, right), y, false, ink);
    }
    if (high < row.high()) {
      drawing.head(x(ticks, high, left, right), y, true, ink);
    }
    drawing.dot(x(ticks, row.value(), left, right), y, 4, ink);
    drawing.small(WIDTH, y + 4, numbers(row), Anchor.END, Ink.INK);
  }

  private static String numbers(Ranged row) {
    String value = Numbers.difference(row.value());
    return row.estimate().low().isDefined()
        ? "%s [%s, %s]"
            .formatted(value, Numbers.difference(row.low()), Numbers.difference(row.high()))
        : value;
  }

  private Ticks ticks() {
    double largest =
        rows.stream()
            .filter(Ranged::isDefined)
            .mapToDouble(row -> Math.abs(row.value()))
            .max()
            .orElse(0);
    double reach = Math.max(LEAST_SPAN, REACH * Math.max(largest, bound));
    double low = Math.max(-reach, ends(false).min().orElse(-bound));
    double high = Math.min(reach, ends(true).max().orElse(bound));
    return Ticks.covering(Math.min(low, -bound * 1.2), Math.max(high, bound * 1.2), MOST_MARKS);
  }

  private DoubleStream ends(boolean upper) {
    return rows.stream()
        .filter(Ranged::isDefined)
        .mapToDouble(row -> upper ? row.high() : row.low());
  }

  private static double x(Ticks ticks, double value, double left, double right) {
    return left + ticks.place(value) * (right - left);
  }
}
