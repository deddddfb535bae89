package org.cyborgscoring.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class HashSet64Test {

  @Property
  void isASet(
      @ForAll List<@LongRange(min = -20, max = 20) Long> some, @ForAll List<Long> anything) {
    HashSet64 set = new HashSet64(0);
    Set<Long> expected = new HashSet<>();
    for (List<Long> values : List.of(some, anything)) {
      for (long value : values) {
        assertThat(set.contains(value)).isEqualTo(expected.contains(value));
        assertThat(set.add(value)).isEqualTo(expected.add(value));
        assertThat(set.contains(value)).isTrue();
      }
    }
    assertThat(set.size()).isEqualTo(expected.size());
  }
}
