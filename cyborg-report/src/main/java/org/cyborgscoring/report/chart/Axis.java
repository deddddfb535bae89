package org.cyborgscoring.report.chart;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * An axis of a chart.
 *
 * @param name what it measures, with its unit
 * @param kind how values are laid out along it
 * @param places the names of the places along it, otherwise empty
 * @param from where a {@link Kind#LINEAR} axis begins, or NaN to fit the values
 * @param to where it ends, or NaN
 */
public record Axis(String name, Kind kind, List<String> places, double from, double to) {

  /** How values are laid out along an axis. */
  public enum Kind {
    /** Named places at equal distances, each holding a group of bars; values are indices. */
    GROUPS,
    /** Named places at equal distances; values are indices, or lie between them. */
    PLACES,
    /** Equal differences at equal distances, over the range of the values. */
    LINEAR,
    /** Equal ratios at equal distances, over the range of the values. */
    LOGARITHMIC,
    /** Percentages from 0. */
    PERCENT
  }

  public Axis {
    places = List.copyOf(places);
  }

  /** An axis of numbers. */
  public static Axis of(String name, Kind kind) {
    return new Axis(name, kind, List.of());
  }

  /** An axis of numbers from here to there, in equal steps. */
  public static Axis between(String name, double from, double to) {
    return new Axis(name, Kind.LINEAR, List.of(), from, to);
  }

  /** An axis that fits its values. */
  public Axis(String name, Kind kind, List<String> places) {
    this(name, kind, places, Double.NaN, Double.NaN);
  }

  void writeTo(ObjectNode axis) {
    axis.put("name", name).put("nameLocation", "middle");
    axis.putObject("nameTextStyle").put("color", "var(--soft)").put("fontSize", 12);
    axis.putObject("axisLine")
        .put("onZero", false)
        .putObject("lineStyle")
        .put("color", "var(--rule)");
    ObjectNode tick = axis.putObject("axisTick");
    tick.putObject("lineStyle").put("color", "var(--rule)");
    ObjectNode grid = axis.putObject("splitLine");
    grid.putObject("lineStyle").put("color", "var(--grid)");
    ObjectNode label = axis.putObject("axisLabel").put("color", "var(--soft)");
    label.put("hideOverlap", true);
    switch (kind) {
      case GROUPS -> {
        axis.put("type", "category");
        places.forEach(axis.putArray("data")::add);
        grid.put("show", false);
      }
      case PLACES -> {
        axis.put("type", "value").put("interval", 0.5);
        axis.put("min", -0.5).put("max", places.size() - 0.5);
        places.forEach(label.putArray("places")::add);
        tick.put("show", false);
        grid.put("show", false);
      }
      case LINEAR -> {
        axis.put("type", "value").put("scale", true).put("minInterval", 0.05);
        label.put("decimals", 2);
        if (from < to) {
          axis.put("min", from).put("max", to);
        }
      }
      case LOGARITHMIC -> {
        axis.put("type", "log").put("logBase", 2);
        grid.put("show", false);
      }
      case PERCENT -> {
        axis.put("type", "value").put("min", 0);
        label.put("formatter", "{value}%");
      }
    }
  }
}
