package org.cyborgscoring.report.document;

import java.util.List;

/**
 * The numbers that count most.
 *
 * @param figures the first is the main one
 */
public record KeyFigures(List<Item> figures) implements Block {

  public KeyFigures {
    figures = List.copyOf(figures);
  }

  /**
   * A number that stands by itself.
   *
   * @param label what it is
   * @param value the number, or a dash
   * @param remark its interval and what to hold it against, or why there is no number
   */
  public record Item(String label, String value, String remark) {}

  @Override
  public String template() {
    return "block-figures";
  }
}
