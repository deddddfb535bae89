package org.cyborgscoring.classic.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemmerTest {

  @ParameterizedTest
  @CsvSource({
    "samples, sampl",
    "sample, sampl",
    "berries, berry",
    "stopped, stop",
    "running, run",
    "repeatedly, repeat",
    "plant's, plant",
    "is, is",
    "red, red",
    "acid, acid",
    "WASHES, wash"
  })
  void stripsOneEnding(String word, String stem) {
    assertThat(Stemmer.stem(word)).isEqualTo(stem);
  }

  @Property
  void givesANonEmptyStemNoLongerThanTheWord(
      @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 1, max = 20) String word) {
    assertThat(Stemmer.stem(word)).hasSizeBetween(1, word.length());
  }
}
