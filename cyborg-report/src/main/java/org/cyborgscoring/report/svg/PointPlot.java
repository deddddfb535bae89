package org.cyborgscoring.report.svg;

import java.util.List;

/**
 * Shares with intervals, one at every score point.
 *
 * @param title what it shows
 * @param description the same for who cannot see it
 * @param yName what the shares are of
 * @param points the shares by score point, in its order
 */
public record PointPlot(String title, String description, String yName, List<Ranged> points) {

  public PointPlot {
    points = List.copyOf(points);
  }

  /** The chart. */
  public Svg draw() {
    Drawing drawing = new Drawing();
    ShareFrame frame =
        new ShareFrame(
            points.stream().map(Ranged::name).toList(),
            "Human score",
            yName,
            ShareFrame.ticksTo(1));
    frame.draw(drawing);
    double cap = Math.min(4, frame.room() / 4);
    for (int k = 0; k < points.size(); k++) {
      Ranged point = points.get(k);
      if (!point.isDefined()) {
        continue;
      }
      double x = frame.x(k);
      if (point.low() < point.high()) {
        double low = frame.y(point.low());
        double high = frame.y(point.high());
        drawing.line(x, low, x, high, 1.5, Ink.MACHINE);
        drawing.line(x - cap, low, x + cap, low, 1.5, Ink.MACHINE);
        drawing.line(x - cap, high, x + cap, high, 1.5, Ink.MACHINE);
      }
      drawing.dot(x, frame.y(point.value()), Math.min(5, frame.room() / 3), Ink.MACHINE);
    }
    return drawing.finish(title, description, ShareFrame.WIDTH, ShareFrame.HEIGHT);
  }
}
