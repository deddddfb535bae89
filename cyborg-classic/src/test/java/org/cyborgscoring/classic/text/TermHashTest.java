package org.cyborgscoring.classic.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TermHashTest {
  /** Engines hold weights by hash: this number must never change. */
  private static final long HASH_OF_SAMPLE = 2425307144838244551L;

  @Test
  void isTheSameForever() {
    assertThat(hash("sample")).isEqualTo(HASH_OF_SAMPLE);
  }

  @Test
  void hashesATermWhereverItStands() {
    assertThat(TermHash.of("a sample".toCharArray(), 2, 8)).isEqualTo(hash("sample"));
  }

  @Test
  void tellsSequencesApartByTheirOrder() {
    assertThat(TermHash.ofSequence(hash("acid"), hash("rain")))
        .isNotEqualTo(TermHash.ofSequence(hash("rain"), hash("acid")));
  }

  @Property
  void givesPairsNoOrder(@ForAll long one, @ForAll long other) {
    assertThat(TermHash.ofPair(one, other)).isEqualTo(TermHash.ofPair(other, one));
  }

  private static long hash(String term) {
    return TermHash.of(term.toCharArray(), 0, term.length());
  }
}
