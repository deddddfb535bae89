package org.cyborgscoring.report.document;

/**
 * A heading within a chapter.
 *
 * @param text plain text
 */
public record Heading(String text) implements Block {

  @Override
  public String template() {
    return "block-heading";
  }
}
