package org.cyborgscoring.report.document;

import java.util.List;

/**
 * A list of sentences.
 *
 * @param sentences plain texts
 */
public record Remarks(List<String> sentences) implements Block {

  public Remarks {
    sentences = List.copyOf(sentences);
  }

  @Override
  public String template() {
    return "block-remarks";
  }
}
