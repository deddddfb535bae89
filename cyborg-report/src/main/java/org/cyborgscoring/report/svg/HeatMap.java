package org.cyborgscoring.report.svg;

import java.util.List;
import org.cyborgscoring.metrics.ConfusionMatrix;
import org.cyborgscoring.report.svg.Drawing.Anchor;
import org.cyborgscoring.report.table.Numbers;

/**
 * How often each human score met each machine score: shaded by the share of the row, the diagonal
 * framed. Cells of long scales are too small for numbers.
 *
 * @param title what it shows
 * @param description the same for who cannot see it
 * @param points the score points
 * @param counts the number of responses
 */
public record HeatMap(
    String title, String description, List<String> points, ConfusionMatrix counts) {
  private static final int LEFT = 64;
  private static final int TOP = 46;
  private static final int MOST_WIDTH = 560;
  private static final int WIDEST = 68;
  private static final int TALLEST = 46;
  private static final int LEAST_FOR_NUMBERS = 40;
  private static final int LEAST_LABEL = 24;
  private static final int TOTALS = 56;
  private static final double DEEP = 0.84;

  public HeatMap {
    points = List.copyOf(points);
  }

  /** The chart. */
  public Svg draw() {
    Drawing drawing = new Drawing();
    double width = Math.min(WIDEST, (double) MOST_WIDTH / points.size());
    double height = Math.min(TALLEST, width);
    boolean numbers = width >= LEAST_FOR_NUMBERS;
    int every = (int) Math.ceil(LEAST_LABEL / Math.min(width, height));
    double right = LEFT + width * points.size();
    double bottom = TOP + height * points.size();
    drawing.small((LEFT + right) / 2, 14, "Machine score", Anchor.MIDDLE, Ink.SOFT);
    drawing.upwards(12, (TOP + bottom) / 2, "Human score", Ink.SOFT);
    drawing.small(right + 10, TOP - 10, "All", Anchor.START, Ink.SOFT);
    for (int k = 0; k < points.size(); k++) {
      double middle = TOP + (k + 0.5) * height;
      if (k % every == 0) {
        drawing.text(LEFT + (k + 0.5) * width, TOP - 10, points.get(k), Anchor.MIDDLE, Ink.INK);
        drawing.text(LEFT - 10, middle + 4, points.get(k), Anchor.END, Ink.INK);
      }
      if (numbers) {
        String total = Numbers.count(counts.humanTotal(k));
        drawing.small(right + 10, middle + 4, total, Anchor.START, Ink.SOFT);
      }
      for (int m = 0; m < points.size(); m++) {
        cell(drawing, k, m, width, height, numbers);
      }
    }
    for (int k = 0; k < points.size(); k++) {
      drawing.frame(LEFT + k * width + 1, TOP + k * height + 1, width - 2, height - 2, Ink.INK);
    }
    return drawing.finish(
        title, description, (int) Math.ceil(right) + TOTALS, (int) Math.ceil(bottom) + 8);
  }

  private void cell(
      Drawing drawing, int human, int machine, double width, double height, boolean numbers) {
    double x = LEFT + machine * width;
    double y = TOP + human * height;
    int count = counts.count(human, machine);
    double share = count == 0 ? 0 : (double) count / counts.humanTotal(human);
    drawing.area(x, y, width - 1, height - 1, Ink.TINT);
    if (count > 0) {
      drawing.area(x, y, width - 1, height - 1, Ink.HEAT, share);
    }
    if (numbers) {
      Ink ink = count == 0 ? Ink.SOFT : share > DEEP ? Ink.ON_HEAT : Ink.INK;
      double middle = x + width / 2;
      if (count == 0 || height < TALLEST) {
        drawing.text(middle, y + height / 2 + 4, Numbers.count(count), Anchor.MIDDLE, ink);
      } else {
        drawing.text(middle, y + height / 2 - 1, Numbers.count(count), Anchor.MIDDLE, ink);
        drawing.small(middle, y + height / 2 + 13, Numbers.percent(share), Anchor.MIDDLE, ink);
      }
    }
  }
}
