package org.cyborgscoring.report.document;

import java.util.List;
import org.cyborgscoring.report.page.Section;

/**
 * A part of a report with a heading of its own.
 *
 * @param id the anchor, unique within the report
 * @param title the heading
 * @param blocks what it says, in order
 */
public record Chapter(String id, String title, List<Block> blocks) implements Section {

  public Chapter {
    blocks = List.copyOf(blocks);
  }

  @Override
  public String template() {
    return "chapter";
  }

  @Override
  public boolean needsScripts() {
    return false;
  }
}
