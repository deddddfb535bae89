package org.cyborgscoring.report.chart;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Unconnected symbols with error bars at named places, about a line at zero. */
public final class DotChart {
  private DotChart() {}

  /**
   * The chart as JSON for a {@link Figure}.
   *
   * @param description what it shows, for who cannot see it
   * @param x the places
   * @param dots what is drawn, each by its places' indices; those of one place lie beside each
   *     other
   */
  public static String option(String description, Axis x, Axis y, List<Line> dots) {
    ObjectNode option =
        Frame.of(description, x, y, Legend.of(dots.stream().map(Line::name).toList()));
    ObjectNode base = Frame.base(option);
    base.withObject("aria").withObject("decal").put("show", false);
    base.withObject("tooltip").put("trigger", "item");
    // The label of a place may take several rows, and the axis' name stands below them.
    base.withObject("grid").put("bottom", 58);
    base.withObject("xAxis").put("nameGap", 38);
    base.withObject("legend").put("itemWidth", 14);
    ArrayNode series = Frame.series(option);
    for (Line line : dots) {
      addSymbols(series, line);
      addIntervals(series, line);
    }
    addZero(series);
    return ChartJson.write(option);
  }

  private static void addSymbols(ArrayNode all, Line line) {
    ObjectNode series = all.addObject().put("type", "scatter").put("name", line.name());
    String symbol = line.look().symbol();
    series.put("symbol", symbol.equals("none") ? "rect" : symbol).put("symbolSize", 10);
    series.putObject("itemStyle").put("color", line.look().colour()).put("opacity", 1);
    series.putObject("emphasis").put("disabled", true);
    series.put("z", 3);
    ArrayNode data = series.putArray("data");
    for (Line.Point point : line.points()) {
      data.addArray()
          .add(rounded(point.x()))
          .add(rounded(point.value()))
          .add(rounded(point.low()))
          .add(rounded(point.high()));
    }
  }

  /** Each error bar is an x and its two ends; the page's own script draws them. */
  private static void addIntervals(ArrayNode all, Line line) {
    ObjectNode series = all.addObject().put("type", "custom").put("name", line.name());
    series.put("renderItem", "interval").put("silent", true).put("z", 2);
    series.putObject("itemStyle").put("color", line.look().colour());
    series.putObject("encode").put("x", 0).putArray("y").add(1).add(2);
    ArrayNode data = series.putArray("data");
    for (Line.Point point : line.points()) {
      if (point.hasInterval()) {
        data.addArray()
            .add(rounded(point.x()))
            .add(rounded(point.low()))
            .add(rounded(point.high()));
      }
    }
  }

  private static void addZero(ArrayNode all) {
    ObjectNode line = all.addObject().put("type", "line").put("silent", true).putObject("markLine");
    line.put("silent", true).put("symbol", "none").put("animation", false);
    line.putObject("label").put("show", false);
    line.putObject("lineStyle").put("color", "var(--soft)").put("type", "solid").put("width", 1);
    line.putArray("data").addObject().put("yAxis", 0);
  }

  private static double rounded(double value) {
    return Math.rint(value * 1e4) / 1e4;
  }
}
