package org.cyborgscoring.report.svg;

import java.util.List;
import org.cyborgscoring.report.svg.Drawing.Anchor;
import org.cyborgscoring.report.table.Numbers;

/**
 * Axes of a chart of shares over score points.
 *
 * @param points the score points
 * @param xName what they are
 * @param yName what the shares are of
 * @param ticks the marks along the vertical axis, shares
 */
record ShareFrame(List<String> points, String xName, String yName, Ticks ticks) {
  static final int WIDTH = 600;
  static final int HEIGHT = 320;
  private static final int LEFT = 56;
  private static final int TOP = 32;
  private static final int BOTTOM = 268;
  private static final double LEAST_LABEL = 30;

  static Ticks ticksTo(double most) {
    return Ticks.covering(0, Math.max(most, 0.05), 6);
  }

  void draw(Drawing drawing) {
    for (double mark : ticks.marks()) {
      drawing.line(LEFT, y(mark), WIDTH, y(mark), 1, Ink.GRID);
      String label = ticks.step() < 0.01 ? Numbers.precisePercent(mark) : Numbers.percent(mark);
      drawing.small(LEFT - 8, y(mark) + 4, label, Anchor.END, Ink.SOFT);
    }
    drawing.line(LEFT, BOTTOM, WIDTH, BOTTOM, 1, Ink.RULE);
    int every = (int) Math.ceil(LEAST_LABEL / room());
    for (int k = 0; k < points.size(); k += every) {
      drawing.text(x(k), BOTTOM + 18, points.get(k), Anchor.MIDDLE, Ink.INK);
    }
    drawing.small((LEFT + WIDTH) / 2.0, BOTTOM + 42, xName, Anchor.MIDDLE, Ink.SOFT);
    drawing.upwards(12, (TOP + BOTTOM) / 2.0, yName, Ink.SOFT);
  }

  /** The room of a point. */
  double room() {
    return (WIDTH - LEFT) / (double) points.size();
  }

  /** The middle of a point's room. */
  double x(int point) {
    return LEFT + (point + 0.5) * room();
  }

  double y(double share) {
    return BOTTOM - ticks.place(share) * (BOTTOM - TOP);
  }

  double left() {
    return LEFT;
  }

  double bottom() {
    return BOTTOM;
  }
}
