package org.cyborgscoring.report.page;

/**
 * A part of a page with a heading of its own. Its implementations are records whose components are
 * what the template shows.
 */
public interface Section {

  /** The anchor, unique within the page, such as {@code learning-curve}. */
  String id();

  /** The heading. */
  String title();

  /** The name of the template that shows it. */
  String template();

  /** Whether it holds a chart that a script draws. */
  default boolean needsScripts() {
    return true;
  }
}
