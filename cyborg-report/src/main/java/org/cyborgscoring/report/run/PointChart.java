package org.cyborgscoring.report.run;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.cyborgscoring.metrics.Estimate;
import org.cyborgscoring.report.chart.Axis;
import org.cyborgscoring.report.chart.BarChart;
import org.cyborgscoring.report.chart.Bars;
import org.cyborgscoring.report.chart.Line;
import org.cyborgscoring.report.chart.LineChart;

/**
 * A chart of percentages over the points of a scale: grouped bars, or lines where there are so many
 * points that bars would be hairs.
 *
 * @param description what it shows, for who cannot see it
 * @param points the score points
 * @param xName what the points are
 * @param yName what the percentages are
 */
record PointChart(String description, List<String> points, String xName, String yName) {
  private static final int MOST_FOR_BARS = 16;

  String option(List<Bars> bars) {
    Axis x = new Axis(xName, Axis.Kind.GROUPS, points);
    Axis y = Axis.of(yName, Axis.Kind.PERCENT);
    return points.size() <= MOST_FOR_BARS
        ? BarChart.option(description, x, y, bars)
        : LineChart.option(description, x, y, bars.stream().map(PointChart::line).toList());
  }

  private static Line line(Bars bars) {
    List<Line.Point> points = new ArrayList<>();
    for (int k = 0; k < bars.heights().size(); k++) {
      OptionalDouble height = bars.heights().get(k);
      if (height.isPresent()) {
        points.add(Line.Point.of(k, height.getAsDouble()));
      }
    }
    return new Line(bars.name(), bars.look(), points);
  }

  static OptionalDouble percentage(Estimate share) {
    return share.isDefined() ? OptionalDouble.of(100 * share.value()) : OptionalDouble.empty();
  }
}
