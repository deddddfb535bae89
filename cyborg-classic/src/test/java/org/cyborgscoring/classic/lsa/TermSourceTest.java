package org.cyborgscoring.classic.lsa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.cyborgscoring.classic.text.Words;
import org.junit.jupiter.api.Test;

class TermSourceTest {

  private static List<Long> terms(TermSource source, String text) {
    List<Long> terms = new ArrayList<>();
    source.terms(new Words().read(text), terms::add);
    return terms;
  }

  private static long shared(TermSource source, String one, String other) {
    HashSet<Long> common = new HashSet<>(terms(source, one));
    common.retainAll(new HashSet<>(terms(source, other)));
    return common.size();
  }

  @Test
  void wordGramsAreWordsAndSequencesOfThem() {
    assertThat(terms(new WordGrams(2), "heat flows out")).hasSize(5).doesNotHaveDuplicates();
    assertThat(shared(new WordGrams(2), "heat flows out", "Heat flows in")).isEqualTo(3);
    assertThat(shared(new WordGrams(2), "heat flows", "flows heat")).isEqualTo(2);
  }

  @Test
  void characterGramsStayBetweenTwoSpaces() {
    // " ab " has two 3-grams and one 4-gram; so has " cd ".
    assertThat(terms(new CharacterGrams(3, 4), "ab cd")).hasSize(6);
    assertThat(shared(new CharacterGrams(3, 4), "ab cd", "cd ab")).isEqualTo(6);
  }

  @Test
  void characterGramsSeeThroughSpelling() {
    assertThat(shared(new CharacterGrams(3, 5), "temperature", "temperture")).isGreaterThan(8);
  }

  @Test
  void aLoneCharacterIsATermOfItsOwn() {
    assertThat(terms(new CharacterGrams(3, 5), "x")).hasSize(1);
    assertThat(terms(new CharacterGrams(3, 5), "")).isEmpty();
  }

  @Test
  void stemGramsSeeThroughEndings() {
    assertThat(shared(new StemGrams(1), "stretches", "stretched")).isEqualTo(1);
    assertThat(shared(new StemGrams(2), "plastic stretches", "plastics stretched")).isEqualTo(1);
    assertThat(terms(new StemGrams(2), "alone")).isEmpty();
  }

  @Test
  void stemPairsForgetOrderAndDistanceWithinTheirWindow() {
    assertThat(shared(new StemPairs(3), "spoon takes the heat", "heat the spoon")).isEqualTo(3);
    assertThat(terms(new StemPairs(1), "one two three")).hasSize(2);
    assertThat(terms(new StemPairs(3), "same same same")).isEmpty();
  }
}
