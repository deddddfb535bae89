package org.cyborgscoring.report.chart;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Room for a legend above a chart: ECharts breaks a legend into rows as the window demands, but
 * does not move the chart down. So the rows are counted beforehand, for every width a window may
 * have.
 *
 * @param names the entries; a single one needs no legend
 * @param room the entries to make room for, more than there are where charts stand side by side
 */
record Legend(List<String> names, List<String> room) {
  private static final int ROW = 29;
  private static final int BELOW = 6;
  private static final int WITHOUT = 14;

  /** What an entry takes in CSS pixels: its symbol, and a letter in a wide system font. */
  private static final int SYMBOL = 34;

  private static final double LETTER = 7.3;
  private static final int GAP = 14;

  private static final int WIDEST = 1200;
  private static final int NARROWEST = 240;
  private static final int STEP = 10;

  static Legend none() {
    return of(List.of());
  }

  static Legend of(List<String> names) {
    return new Legend(names, names);
  }

  boolean isNeeded() {
    return names.size() > 1;
  }

  void writeTo(ObjectNode legend) {
    legend.put("show", isNeeded()).put("left", 0).put("top", 0).put("padding", 0);
    legend.put("itemWidth", 28).put("itemGap", GAP);
    legend.putObject("textStyle").put("color", "var(--ink)").put("fontSize", 13);
  }

  /** Where the chart begins: by default, and from which width downwards lower. */
  void arrange(ArrayNode media) {
    int rows = rows(WIDEST);
    media.addObject().putObject("option").putObject("grid").put("top", top(rows));
    for (int width = WIDEST; width >= NARROWEST && isNeeded(); width -= STEP) {
      if (rows(width) > rows) {
        rows = rows(width);
        ObjectNode narrower = media.addObject();
        narrower.putObject("query").put("maxWidth", width);
        narrower.putObject("option").putObject("grid").put("top", top(rows));
      }
    }
  }

  private int top(int rows) {
    return isNeeded() ? rows * ROW + BELOW : WITHOUT;
  }

  private int rows(int width) {
    int rows = 1;
    double used = 0;
    for (String name : room) {
      double entry = SYMBOL + LETTER * name.length();
      if (used > 0 && used + GAP + entry > width) {
        rows++;
        used = 0;
      }
      used += (used > 0 ? GAP : 0) + entry;
    }
    return rows;
  }
}
