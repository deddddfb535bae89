package org.cyborgscoring.classic.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordsTest {
  private final Words words = new Words();

  @Test
  void dividesATextIntoLowerCaseWords() {
    assertThat(wordsOf("The two samples, A and B: 3.5 g!"))
        .containsExactly("the", "two", "samples", "a", "and", "b", "3", "5", "g");
  }

  @Test
  void keepsInnerApostrophesAndDropsOuterOnes() {
    assertThat(wordsOf("'It isn't the dogs' bowl' '"))
        .containsExactly("it", "isn't", "the", "dogs", "bowl");
  }

  @Test
  void makesTypographicApostrophesPlain() {
    assertThat(words.read("isn\u2019t").hash(0)).isEqualTo(new Words().read("isn't").hash(0));
  }

  @Test
  void keepsThePlaceholdersOfAnonymisedText() {
    assertThat(wordsOf("Dear @PERSON1,")).containsExactly("dear", "@person1");
  }

  @Test
  void composesLettersAndTheirMarks() {
    assertThat(wordsOf("cafe\u0301")).containsExactly("caf\u00e9");
  }

  @Test
  void takesEachIdeographForAWord() {
    assertThat(wordsOf("\u6c34\u306f\u6d41")).containsExactly("\u6c34", "\u306f", "\u6d41");
  }

  @Test
  void readsSupplementaryLettersAndSkipsEmoji() {
    assertThat(wordsOf("\ud801\udc00x \ud83d\ude00 y")).containsExactly("\ud801\udc28x", "y");
  }

  @Test
  void survivesAnUnpairedSurrogate() {
    assertThat(wordsOf("a\ud800b \udc00")).containsExactly("a", "b");
  }

  @Test
  void squeezesSpaceAndControlCharactersInTheNormalForm() {
    words.read("\t One\u0000\r\n\u00a0two. ");

    assertThat(new String(words.chars(), 0, words.length())).isEqualTo(" one two. ");
  }

  @Test
  void readsAnEmptyTextAsOneSpace() {
    words.read("something before").read("");

    assertThat(words.count()).isZero();
    assertThat(new String(words.chars(), 0, words.length())).isEqualTo(" ");
  }

  @Test
  void remembersCapitals() {
    words.read("Rinse in Water");

    assertThat(words.isCapitalised(0)).isTrue();
    assertThat(words.isCapitalised(1)).isFalse();
    assertThat(words.isCapitalised(2)).isTrue();
  }

  @Test
  void givesInflectedFormsOneStem() {
    words.read("stretched stretching stretches stretch");

    assertThat(IntStream.range(0, 4).mapToLong(words::stemHash).distinct().count()).isEqualTo(1);
    assertThat(IntStream.range(0, 4).mapToLong(words::hash).distinct().count()).isEqualTo(4);
  }

  @Test
  void readsAResponseOfAMegabyte() {
    words.read("rinse the sample ".repeat(64_000));

    assertThat(words.count()).isEqualTo(192_000);
    assertThat(words.word(191_999)).isEqualTo("sample");
  }

  private List<String> wordsOf(String text) {
    words.read(text);
    return IntStream.range(0, words.count()).mapToObj(words::word).toList();
  }
}
