package org.cyborgscoring.report.svg;

import org.cyborgscoring.report.svg.Drawing.Anchor;

/** Names of series beside squares of their colours. */
final class Legend {
  private Legend() {}

  /** Draws an entry and tells where the next begins. */
  static double entry(Drawing drawing, double x, double y, String name, Ink ink) {
    drawing.area(x, y - 9, 10, 10, ink);
    drawing.text(x + 16, y, name, Anchor.START, Ink.INK);
    return x + 16 + TextWidth.of(name) + 20;
  }
}
