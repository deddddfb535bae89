package org.cyborgscoring.classic.lsa;

import java.util.ArrayList;
import java.util.List;
import org.cyborgscoring.classic.text.Words;

/**
 * Reads the weighted terms of one text after another. This is a buffer; it belongs to one thread.
 */
public final class TermReader {
  private final List<TermWeights> views;
  private final int stems;
  private final RelatedStems related;

  /**
   * A reader.
   *
   * @param vocabularies one for each view
   * @param stems the index of the view of single stems
   * @param related what else those stems mean; this makes one more view, the last
   */
  public TermReader(List<Vocabulary> vocabularies, int stems, RelatedStems related) {
    this.views = vocabularies.stream().map(TermWeights::new).toList();
    this.stems = stems;
    this.related = related;
  }

  /** The terms of a text. */
  public TermRows read(Words words) {
    List<SparseRow> rows = new ArrayList<>(views.size() + 1);
    for (TermWeights view : views) {
      rows.add(view.read(words));
    }
    rows.add(related.spread(rows.get(stems)));
    return new TermRows(rows);
  }
}
