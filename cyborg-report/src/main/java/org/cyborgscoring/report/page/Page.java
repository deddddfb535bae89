package org.cyborgscoring.report.page;

import java.util.List;

/**
 * A page before it is rendered.
 *
 * @param kind what sort of report it is, in a few words above the heading
 * @param title the heading, also the title of the window
 * @param sections its parts, in order
 */
public record Page(String kind, String title, List<Section> sections) {

  public Page {
    sections = List.copyOf(sections);
  }

  /** Whether any part holds a chart that a script draws. */
  public boolean needsScripts() {
    return sections.stream().anyMatch(Section::needsScripts);
  }
}
