package org.cyborgscoring.classic.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TermCountsTest {

  @Property
  void countsLikeAMap(
      @ForAll @Size(max = 3000) List<@LongRange(min = -600, max = 600) Long> terms) {
    TermCounts counts = new TermCounts();
    Map<Long, Integer> expected = new HashMap<>();
    for (long term : terms) {
      assertThat(counts.add(term)).isEqualTo(expected.merge(term, 1, Integer::sum));
    }
    assertThat(counts.distinct()).isEqualTo(expected.size());
  }

  @Test
  void keepsItsCountsWhenItGrows() {
    TermCounts counts = new TermCounts();
    counts.add(7);
    for (long term = 100; term < 50_000; term++) {
      counts.add(term);
    }
    assertThat(counts.add(7)).isEqualTo(2);
  }

  @Test
  void forgetsOnClear() {
    TermCounts counts = new TermCounts();
    counts.add(0);
    counts.clear();
    assertThat(counts.distinct()).isZero();
    assertThat(counts.add(0)).isEqualTo(1);
  }
}
