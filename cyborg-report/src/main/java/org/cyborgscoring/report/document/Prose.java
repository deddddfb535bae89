package org.cyborgscoring.report.document;

/**
 * A paragraph.
 *
 * @param text plain text
 */
public record Prose(String text) implements Block {

  @Override
  public String template() {
    return "block-prose";
  }
}
