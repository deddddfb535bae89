package org.cyborgscoring.report.chart;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What all charts with axes have in common: type, axes, decals, tooltip and legend. Colours of text
 * and lines are variables of the style sheet, so that they follow a dark window and white paper.
 */
final class Frame {
  private Frame() {}

  /**
   * An option without series.
   *
   * @param legend what stands above the chart
   */
  static ObjectNode of(String description, Axis x, Axis y, Legend legend) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode option = root.putObject("baseOption");
    option.put("animation", false);
    ObjectNode aria = option.putObject("aria").put("enabled", true);
    aria.putObject("label").put("description", description);
    aria.putObject("decal").put("show", true);
    option.putObject("textStyle").put("fontFamily", "system-ui, sans-serif").put("fontSize", 12);
    ObjectNode tooltip = option.putObject("tooltip").put("confine", true);
    tooltip.put("backgroundColor", "var(--paper)").put("borderColor", "var(--rule)");
    tooltip.putObject("textStyle").put("color", "var(--ink)").put("fontSize", 12);
    option.putObject("grid").put("left", 52).put("right", 24).put("bottom", 48);
    x.writeTo(option.putObject("xAxis").put("nameGap", 28));
    y.writeTo(option.putObject("yAxis").put("nameGap", 40));
    option.putArray("series");
    legend.writeTo(option.putObject("legend"));
    legend.arrange(root.putArray("media"));
    return root;
  }

  /** The series of an option. */
  static ArrayNode series(ObjectNode option) {
    return (ArrayNode) option.get("baseOption").get("series");
  }

  /** The option without what depends on the width. */
  static ObjectNode base(ObjectNode option) {
    return (ObjectNode) option.get("baseOption");
  }
}
