package org.cyborgscoring.classic.lsagp;

import java.util.List;
import org.cyborgscoring.classic.kernel.Anchors;
import org.cyborgscoring.classic.lsa.TermRows;
import org.cyborgscoring.classic.lsa.Traits;

/**
 * What is seen of the responses that a pool is learned from; kernels are centred and scaled on it.
 *
 * @param language how they are read
 * @param traits what is seen of each
 * @param reference a few of them, to be compared with
 */
record PoolTraits(PoolLanguage language, List<Traits> traits, Anchors reference) {
  private static final int REFERENCE = 256;

  static PoolTraits of(PoolLanguage language, List<Traits> traits) {
    List<Traits> few = traits.subList(0, Math.min(REFERENCE, traits.size()));
    return new PoolTraits(language, traits, language.anchors(few));
  }

  /** Their terms. */
  List<TermRows> terms() {
    return traits.stream().map(Traits::terms).toList();
  }
}
