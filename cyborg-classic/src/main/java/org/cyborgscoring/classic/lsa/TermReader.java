package org.cyborgscoring.classic.lsa;

import java.util.List;
import org.cyborgscoring.classic.text.Words;

/**
 * Reads the weighted terms of one text after another. This is a buffer; it belongs to one thread.
 */
public final class TermReader {
  private final List<TermWeights> views;

  /** A reader of these vocabularies, one for each view. */
  public TermReader(List<Vocabulary> vocabularies) {
    this.views = vocabularies.stream().map(TermWeights::new).toList();
  }

  /** The terms of a text. */
  public TermRows read(Words words) {
    return new TermRows(views.stream().map(view -> view.read(words)).toList());
  }
}
