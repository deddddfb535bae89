package org.cyborgscoring.report.chart;

import java.util.List;

/**
 * An area between the ends of intervals.
 *
 * @param name its name in the legend
 * @param look how it is drawn; its colour alone matters
 * @param points its ends, by ascending x; at least two make an area
 */
public record Band(String name, Look look, List<Line.Point> points) {

  public Band {
    points = List.copyOf(points);
  }
}
