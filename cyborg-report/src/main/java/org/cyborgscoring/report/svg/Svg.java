package org.cyborgscoring.report.svg;

import org.cyborgscoring.report.page.HtmlEscaping;

/**
 * A finished chart.
 *
 * @param title what it shows
 * @param description the same for who cannot see it
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param body the elements
 */
public record Svg(String title, String description, int width, int height, String body) {
  /** How far a narrow page may shrink a chart: letters of 12 pixels stay readable. */
  private static final double LEAST_SCALE = 0.64;

  private static final String FONT =
      "font-family=\"system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif\""
          + " font-size=\"12\"";

  /**
   * The chart as an element of a page.
   *
   * @param id unique within the page
   */
  public String inline(String id) {
    return "<svg class=\"drawing\" role=\"img\" aria-labelledby=\"%s-title %s-desc\" style=\"max-width:%dpx;min-width:%dpx\" "
            .formatted(id, id, width, (int) (LEAST_SCALE * width))
        + open(id)
        + body
        + "</svg>\n";
  }

  /** The chart as a file, in UTF-8. */
  public String file() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
        + width
        + "\" height=\""
        + height
        + "\" role=\"img\" aria-labelledby=\"chart-title chart-desc\" "
        + open("chart")
        + "<style>"
        + Ink.darkStyles()
        + "</style>\n<rect width=\"100%\" height=\"100%\""
        + Ink.PAPER.fill()
        + "/>\n"
        + body
        + "</svg>\n";
  }

  private String open(String id) {
    return "viewBox=\"0 0 %d %d\" %s>\n<title id=\"%s-title\">%s</title>\n<desc id=\"%s-desc\">%s</desc>\n"
        .formatted(
            width, height, FONT, id, HtmlEscaping.text(title), id, HtmlEscaping.text(description));
  }
}
