package org.cyborgscoring.classic.lsa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class TermTableTest {

  @Property(tries = 100)
  void numbersTermsInTheOrderInWhichTheyCome(@ForAll @Size(max = 3000) List<Long> terms) {
    TermTable table = new TermTable();
    Map<Long, Integer> expected = new HashMap<>();
    for (long term : terms) {
      int next = expected.size();
      int number = expected.computeIfAbsent(term, t -> next);
      assertThat(table.findOrAdd(term)).isEqualTo(number);
    }
    assertThat(table.size()).isEqualTo(expected.size());
    expected.forEach(
        (term, number) -> {
          assertThat(table.find(term)).isEqualTo(number);
          assertThat(table.term(number)).isEqualTo(term);
        });
  }

  @Property(tries = 50)
  void findsNoTermItWasNotGiven(@ForAll List<Long> terms, @ForAll long other) {
    TermTable table = new TermTable();
    terms.stream().filter(term -> term != other).forEach(table::findOrAdd);

    assertThat(table.find(other)).isEqualTo(-1);
  }
}
