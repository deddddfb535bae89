package org.cyborgscoring.report.page;

import io.pebbletemplates.pebble.extension.escaper.EscapingStrategy;

/** Escapes text for HTML and XML content and quoted attributes, invisible characters included. */
public final class HtmlEscaping implements EscapingStrategy {

  /** The text, escaped. */
  public static String text(String text) {
    return new HtmlEscaping().escape(text);
  }

  @Override
  public String escape(String input) {
    String visible = VisibleText.of(input);
    StringBuilder escaped = new StringBuilder(visible.length() + visible.length() / 8);
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
