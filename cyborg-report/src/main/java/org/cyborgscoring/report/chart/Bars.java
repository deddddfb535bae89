package org.cyborgscoring.report.chart;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Bars of one kind, one for each category.
 *
 * @param name their name in the legend
 * @param look how they are drawn
 * @param heights how high they are; empty where there is none
 */
public record Bars(String name, Look look, List<OptionalDouble> heights) {

  public Bars {
    heights = List.copyOf(heights);
  }
}
