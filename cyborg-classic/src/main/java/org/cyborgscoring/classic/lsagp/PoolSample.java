package org.cyborgscoring.classic.lsagp;

import java.util.List;
import org.cyborgscoring.classic.kernel.Anchors;
import org.cyborgscoring.classic.lsa.TermRows;
import org.cyborgscoring.classic.lsa.Traits;
import org.cyborgscoring.classic.lsa.Vocabulary;

/**
 * The responses of a pool from which kernels are learned.
 *
 * @param vocabularies the vocabulary of each view
 * @param traits what is seen of them
 * @param reference a few of them, to be compared with
 */
public record PoolSample(List<Vocabulary> vocabularies, List<Traits> traits, Anchors reference) {

  /** Their terms. */
  public List<TermRows> terms() {
    return traits.stream().map(Traits::terms).toList();
  }
}
