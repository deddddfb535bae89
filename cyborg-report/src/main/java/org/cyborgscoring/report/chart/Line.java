package org.cyborgscoring.report.chart;

import java.util.List;

/**
 * A line of a chart, or a single point of it.
 *
 * @param name its name in the legend
 * @param look how it is drawn
 * @param points where it runs, by ascending x
 * @param label what stands beside its last point; may be empty
 */
public record Line(String name, Look look, List<Point> points, String label) {

  public Line {
    points = List.copyOf(points);
  }

  /** A line without a label. */
  public Line(String name, Look look, List<Point> points) {
    this(name, look, points, "");
  }

  /**
   * A point with an interval; without one its ends are the value itself.
   *
   * @param x its place on the horizontal axis
   * @param value its height
   * @param low the lower end of its interval
   * @param high the upper end of its interval
   */
  public record Point(double x, double value, double low, double high) {

    /** A point without an interval. */
    public static Point of(double x, double value) {
      return new Point(x, value, value, value);
    }

    boolean hasInterval() {
      return low < high;
    }
  }
}
