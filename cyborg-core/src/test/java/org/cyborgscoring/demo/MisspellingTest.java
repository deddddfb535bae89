package org.cyborgscoring.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MisspellingTest {

  @Test
  void spellsByEar() {
    assertThat(LongStream.range(0, 200).mapToObj(i -> Misspelling.of("heat", 1, Draw.of(1, i, 0))))
        .contains("heet")
        .allMatch(spelled -> spelled.startsWith("h") && !spelled.equals("heat"));
  }

  @Test
  void slipsOfTheFingersChangeTheWordByOneLetterAtMost() {
    assertThat(LongStream.range(0, 500).mapToObj(i -> Misspelling.of("wood", 0, Draw.of(1, i, 0))))
        .contains("wod", "owod", "woood", "woof")
        .allMatch(spelled -> Math.abs(spelled.length() - 4) <= 1);
  }

  @Test
  void leavesSingleLettersAlone() {
    assertThat(Misspelling.of("i", 0.5, Draw.of(1, 1, 1))).isEqualTo("i");
  }
}
