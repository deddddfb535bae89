package org.cyborgscoring.report.chart;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes JSON that may stand in a script element: plain ASCII, without the characters that begin or
 * end HTML markup. Nothing in it can end the element, and no encoding can change it.
 */
final class ChartJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private ChartJson() {}

  /** The tree as text. Outside strings JSON has none of the replaced characters. */
  static String write(JsonNode tree) {
    return MAPPER
        .writeValueAsString(tree)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }
}
