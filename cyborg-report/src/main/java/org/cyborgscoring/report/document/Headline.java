package org.cyborgscoring.report.document;

/**
 * The one sentence to remember.
 *
 * @param text plain text
 */
public record Headline(String text) implements Block {

  @Override
  public String template() {
    return "block-headline";
  }
}
