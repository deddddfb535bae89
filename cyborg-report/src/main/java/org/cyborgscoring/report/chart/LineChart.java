package org.cyborgscoring.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lines with symbols, and with error bars where points have intervals; bands behind them. */
public final class LineChart {
  private static final String NO_SYMBOL = "none";
  private static final String NO_LINE = "none";

  /** As the page's own script draws bands, for the legend. */
  private static final double BAND_OPACITY = 0.16;

  private LineChart() {}

  /**
   * The chart as JSON for a {@link Figure}.
   *
   * @param description what it shows, for who cannot see it
   * @param lines what is drawn, in the order of the legend
   */
  public static String option(String description, Axis x, Axis y, List<Line> lines) {
    return option(description, x, y, lines, lines.stream().map(Line::name).toList());
  }

  /**
   * The chart as JSON for a {@link Figure}, with room for another legend than its own.
   *
   * @param room the longest legend among the charts beside it, so that all begin at one height
   */
  public static String option(
      String description, Axis x, Axis y, List<Line> lines, List<String> room) {
    return option(description, x, y, lines, room, List.of());
  }

  /**
   * The chart as JSON for a {@link Figure}, with bands behind the lines.
   *
   * @param bands what is drawn first; they stand behind the lines in the legend
   */
  public static String withBands(
      String description, Axis x, Axis y, List<Line> lines, List<Band> bands) {
    List<String> names =
        Stream.concat(lines.stream().map(Line::name), bands.stream().map(Band::name)).toList();
    return option(description, x, y, lines, names, bands);
  }

  private static String option(
      String description, Axis x, Axis y, List<Line> lines, List<String> room, List<Band> bands) {
    List<String> names = new ArrayList<>(lines.stream().map(Line::name).toList());
    bands.forEach(band -> names.add(band.name()));
    Legend above = new Legend(names, room);
    ObjectNode option = Frame.of(description, x, y, above);
    Frame.base(option).withObject("aria").withObject("decal").put("show", false);
    Frame.base(option).withObject("tooltip").put("trigger", "item");
    ArrayNode legend = Frame.base(option).withObject("legend").putArray("data");
    for (Line line : lines) {
      ObjectNode entry = legend.addObject().put("name", line.name());
      if (symbol(line).equals(NO_SYMBOL)) {
        entry.putObject("itemStyle").put("opacity", 0);
      }
      addLine(Frame.series(option), line);
      if (line.points().stream().anyMatch(Line.Point::hasInterval)) {
        addIntervals(Frame.series(option), line);
      }
    }
    for (Band band : bands) {
      legend.addObject().put("name", band.name()).put("icon", "rect");
      addBand(Frame.series(option), band);
    }
    return ChartJson.write(option);
  }

  private static void addLine(ArrayNode all, Line line) {
    ObjectNode series = all.addObject().put("type", "line").put("name", line.name());
    Look look = line.look();
    series.put("symbol", symbol(line)).put("symbolSize", line.points().size() == 1 ? 13 : 9);
    series.put("showAllSymbol", true);
    series
        .putObject("lineStyle")
        .put("color", look.colour())
        .put("width", look.dashes().equals(NO_LINE) ? 0 : 2)
        .put("type", look.dashes().equals(NO_LINE) ? "solid" : look.dashes());
    series.putObject("itemStyle").put("color", look.colour());
    series.putObject("emphasis").put("disabled", true);
    ArrayNode data = series.putArray("data");
    for (Line.Point point : line.points()) {
      data.addArray()
          .add(rounded(point.x()))
          .add(rounded(point.value()))
          .add(rounded(point.low()))
          .add(rounded(point.high()));
    }
    if (!line.label().isEmpty()) {
      if (line.points().size() == 1) {
        addLabel(series.putObject("label"), line).put("position", look.labelSide());
      } else {
        addLabel(series.putObject("endLabel"), line);
      }
    }
  }

  private static ObjectNode addLabel(ObjectNode label, Line line) {
    return label
        .put("show", true)
        .put("formatter", line.label())
        .put("color", "var(--ink)")
        .put("distance", 8);
  }

  /** Each error bar is an x and its two ends; the page's own script draws them. */
  private static void addIntervals(ArrayNode all, Line line) {
    ObjectNode series = all.addObject().put("type", "custom").put("name", line.name());
    series.put("renderItem", "interval").put("silent", true).put("z", 1);
    series.putObject("itemStyle").put("color", line.look().colour());
    series.putObject("encode").put("x", 0).putArray("y").add(1).add(2);
    ArrayNode data = series.putArray("data");
    line.points().stream()
        .filter(Line.Point::hasInterval)
        .forEach(
            point ->
                data.addArray()
                    .add(rounded(point.x()))
                    .add(rounded(point.low()))
                    .add(rounded(point.high())));
  }

  /** A band is its x, low and high ends; the page's own script draws them as one area. */
  private static void addBand(ArrayNode all, Band band) {
    ObjectNode series = all.addObject().put("type", "custom").put("name", band.name());
    series.put("renderItem", "band").put("silent", true).put("z", 0);
    series.putObject("itemStyle").put("color", band.look().colour()).put("opacity", BAND_OPACITY);
    series.putObject("encode").put("x", 0).putArray("y").add(1).add(2);
    ArrayNode data = series.putArray("data");
    for (Line.Point point : band.points()) {
      data.addArray().add(rounded(point.x())).add(rounded(point.low())).add(rounded(point.high()));
    }
  }

  /** A line without symbols would not be seen if it has one point only. */
  private static String symbol(Line line) {
    String own = line.look().symbol();
    return own.equals(NO_SYMBOL) && line.points().size() == 1 ? "rect" : own;
  }

  private static double rounded(double value) {
    return Math.rint(value * 1e4) / 1e4;
  }
}
