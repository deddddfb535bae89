package org.cyborgscoring.report.svg;

import java.util.Locale;
import org.cyborgscoring.report.page.HtmlEscaping;

/** Draws lines, areas and texts; x runs to the right and y downwards, in CSS pixels. */
final class Drawing {
  private final StringBuilder body = new StringBuilder();

  /** How a text stands to its point. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  void line(double x1, double y1, double x2, double y2, double width, Ink ink) {
    body.append(
        "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke-width=\"%s\"%s/>\n"
            .formatted(
                number(x1), number(y1), number(x2), number(y2), number(width), ink.stroke()));
  }

  void dashed(double x1, double y1, double x2, double y2, Ink ink) {
    body.append(
        "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke-width=\"1\" stroke-dasharray=\"4 3\"%s/>\n"
            .formatted(number(x1), number(y1), number(x2), number(y2), ink.stroke()));
  }

  void area(double x, double y, double width, double height, Ink ink) {
    area(x, y, width, height, ink, 1);
  }

  void area(double x, double y, double width, double height, Ink ink, double opacity) {
    body.append(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s%s/>\n"
            .formatted(
                number(x),
                number(y),
                number(width),
                number(height),
                opacity == 1 ? "" : " fill-opacity=\"" + number(opacity) + "\"",
                ink.fill()));
  }

  void frame(double x, double y, double width, double height, Ink ink) {
    body.append(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"none\" stroke-width=\"1.5\"%s/>\n"
            .formatted(number(x), number(y), number(width), number(height), ink.stroke()));
  }

  void dot(double x, double y, double radius, Ink ink) {
    body.append(
        "<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>\n"
            .formatted(number(x), number(y), number(radius), ink.fill()));
  }

  /** A head at the end of a line that goes on, to the right or to the left. */
  void head(double x, double y, boolean right, Ink ink) {
    double back = right ? -6 : 6;
    body.append(
        "<path d=\"M%s %sL%s %sL%s %sZ\"%s/>\n"
            .formatted(
                number(x),
                number(y),
                number(x + back),
                number(y - 4),
                number(x + back),
                number(y + 4),
                ink.fill()));
  }

  void text(double x, double y, String text, Anchor anchor, Ink ink) {
    text(x, y, text, anchor, ink, "");
  }

  void small(double x, double y, String text, Anchor anchor, Ink ink) {
    text(x, y, text, anchor, ink, " font-size=\"11\"");
  }

  void strong(double x, double y, String text, Anchor anchor, Ink ink) {
    text(x, y, text, anchor, ink, " font-weight=\"600\"");
  }

  /** A text that is read upwards. */
  void upwards(double x, double y, String text, Ink ink) {
    text(
        x,
        y,
        text,
        Anchor.MIDDLE,
        ink,
        " transform=\"rotate(-90 %s %s)\"".formatted(number(x), number(y)));
  }

  private void text(double x, double y, String text, Anchor anchor, Ink ink, String attributes) {
    body.append(
        "<text x=\"%s\" y=\"%s\"%s%s%s>%s</text>\n"
            .formatted(
                number(x),
                number(y),
                anchor == Anchor.START
                    ? ""
                    : " text-anchor=\"" + anchor.name().toLowerCase(Locale.ROOT) + "\"",
                attributes,
                ink.fill(),
                HtmlEscaping.text(text)));
  }

  Svg finish(String title, String description, int width, int height) {
    return new Svg(title, description, width, height, body.toString());
  }

  private static String number(double value) {
    double rounded = Math.rint(value * 100) / 100;
    return rounded == Math.rint(rounded)
        ? Long.toString((long) rounded)
        : String.format(Locale.ROOT, "%.2f", rounded);
  }
}
