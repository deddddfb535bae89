package org.cyborgscoring.report.document;

import org.cyborgscoring.report.svg.Svg;

/**
 * A chart with its numbers in a table.
 *
 * @param name unique within a report, fit for a file name
 * @param svg the chart
 * @param numbers the numbers it is drawn from
 * @param open whether the numbers are seen at once, and not only on demand
 */
public record Chart(String name, Svg svg, DataTable numbers, boolean open) implements Block {

  /** A chart whose numbers are seen on demand. */
  public Chart(String name, Svg svg, DataTable numbers) {
    this(name, svg, numbers, false);
  }

  /** The chart as an element of a page. */
  public String element() {
    return svg.inline(name);
  }

  @Override
  public String template() {
    return "block-chart";
  }
}
