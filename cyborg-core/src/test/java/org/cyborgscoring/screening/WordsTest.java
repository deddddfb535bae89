package org.cyborgscoring.screening;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "'', 0", "' \n\t', 0", "'...!?', 0", "one, 1", "'one, two', 2", "don't, 1", "3 cats, 2",
    "Größe süß, 2", "нет знаю, 2", "не знаю, 2", "हिन्दी भाषा, 2", "我不知道, 4", "ไม่รู้, 4", "𝒳 y, 2"
  })
  void countsWordsOfAnyAlphabet(String text, int count) {
    assertThat(Words.of(text).size()).isEqualTo(count);
  }

  @Test
  void caseApostrophesPunctuationAndSpaceMakeNoDifference() {
    long hash = Words.of("I don't know").hashOfAll();

    assertThat(Words.of("  i DONT\nknow...").hashOfAll()).isEqualTo(hash);
    assertThat(Words.of("I don’t know").hashOfAll()).isEqualTo(hash);
    assertThat(Words.of("I don\uFFFDt know").hashOfAll()).isEqualTo(hash);
  }

  @Test
  void wordsAndTheirOrderMakeADifference() {
    long hash = Words.of("a dog bites a man").hashOfAll();

    assertThat(Words.of("a man bites a dog").hashOfAll()).isNotEqualTo(hash);
    assertThat(Words.of("a dog bites aman").hashOfAll()).isNotEqualTo(hash);
    assertThat(Words.of("a dog bites a").hashOfAll()).isNotEqualTo(hash);
  }

  @Test
  void aLetterWithItsMarkIsOneHoweverItIsEncoded() {
    assertThat(Words.of("caf\u00e9").hashOfAll()).isEqualTo(Words.of("cafe\u0301").hashOfAll());
  }

  @Test
  void countsLettersAndDigits() {
    assertThat(Words.of("It's 12 °C!").characters()).isEqualTo(6);
  }

  @Property
  void takesAnyText(@ForAll String text) {
    Words words = Words.of(text);

    assertThat(words.size()).isLessThanOrEqualTo(text.length());
    assertThat(Words.of(text + " ").hashOfAll()).isEqualTo(words.hashOfAll());
  }
}
