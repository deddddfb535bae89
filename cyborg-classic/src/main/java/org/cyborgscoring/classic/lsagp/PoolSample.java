package org.cyborgscoring.classic.lsagp;

import java.util.List;
import org.cyborgscoring.classic.kernel.Anchors;
import org.cyborgscoring.classic.lsa.TermRows;
import org.cyborgscoring.classic.lsa.Traits;

/**
 * The responses of a pool from which kernels are learned.
 *
 * @param sizes how many different terms each view has
 * @param traits what is seen of them
 * @param reference a few of them, to be compared with
 */
@SuppressWarnings("ArrayRecordComponent") // Read within the package alone.
record PoolSample(int[] sizes, List<Traits> traits, Anchors reference) {

  /** Their terms. */
  public List<TermRows> terms() {
    return traits.stream().map(Traits::terms).toList();
  }
}
