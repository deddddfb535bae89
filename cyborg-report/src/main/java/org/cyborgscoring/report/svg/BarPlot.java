package org.cyborgscoring.report.svg;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Shares of people's and of the machine's scores, side by side at every score point.
 *
 * @param title what it shows
 * @param description the same for who cannot see it
 * @param points the score points
 * @param human people's shares, one for each point
 * @param machine the machine's
 */
public record BarPlot(
    String title,
    String description,
    List<String> points,
    List<Double> human,
    List<Double> machine) {
  private static final double WIDEST = 40;

  public BarPlot {
    points = List.copyOf(points);
    human = List.copyOf(human);
    machine = List.copyOf(machine);
  }

  /** The chart. */
  public Svg draw() {
    Drawing drawing = new Drawing();
    double most =
        DoubleStream.concat(
                human.stream().mapToDouble(Double::doubleValue),
                machine.stream().mapToDouble(Double::doubleValue))
            .max()
            .orElse(0);
    ShareFrame frame =
        new ShareFrame(points, "Score point", "Share of responses", ShareFrame.ticksTo(most));
    frame.draw(drawing);
    double bar = Math.min(WIDEST, frame.room() * 0.38);
    for (int k = 0; k < points.size(); k++) {
      bar(drawing, frame, frame.x(k) - bar - 0.5, human.get(k), bar, Ink.HUMAN);
      bar(drawing, frame, frame.x(k) + 0.5, machine.get(k), bar, Ink.MACHINE);
    }
    double next = Legend.entry(drawing, frame.left(), 14, "Human", Ink.HUMAN);
    Legend.entry(drawing, next, 14, "Machine", Ink.MACHINE);
    return drawing.finish(title, description, ShareFrame.WIDTH, ShareFrame.HEIGHT);
  }

  private static void bar(
      Drawing drawing, ShareFrame frame, double x, double share, double width, Ink ink) {
    double y = frame.y(share);
    drawing.area(x, y, width, frame.bottom() - y, ink);
  }
}
