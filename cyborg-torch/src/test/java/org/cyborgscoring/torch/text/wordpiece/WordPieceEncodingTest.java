package org.cyborgscoring.torch.text.wordpiece;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.cyborgscoring.scoring.RunContext;
import org.cyborgscoring.torch.text.Tokenizer;

class WordPieceEncodingTest {

  @Property(tries = 100)
  void everyTextLearntFromIsWrittenWithoutUnknownTokens(
      @ForAll @NotEmpty @Size(max = 20) List<@StringLength(max = 60) String> texts,
      @ForAll boolean lowercase) {
    List<String> learnt = new ArrayList<>(texts);
    learnt.replaceAll(WordPieceEncodingTest::oldCharacters);
    learnt.add("a");
    try (Tokenizer tokenizer = learn(learnt, 5000, lowercase)) {
      for (String text : learnt) {
        assertThat(tokenizer.encode(text).unknown()).isZero();
      }
    }
  }

  @Property(tries = 100)
  void dividesIntoWordsAsTheTokenizerDoes(
      @ForAll("mixedTexts") String text, @ForAll boolean lowercase) {
    List<String> words = new ArrayList<>();
    new BertWords(lowercase).forEach(text, words::add);

    // All words are learnt whole, so that the tokenizer gives one token a word.
    List<String> often = new ArrayList<>(words);
    often.addAll(words);
    often.add("a a");
    try (Tokenizer tokenizer = learn(often, 100_000, lowercase)) {
      assertThat(tokenizer.decode(tokenizer.encode(text).body()))
          .isEqualTo(String.join(" ", words));
    }
  }

  @Property(tries = 100)
  void decodingGivesLowerCaseWordsBack(
      @ForAll @NotEmpty @Size(max = 20)
          List<@CharRange(from = 'a', to = 'z') @StringLength(min = 1, max = 15) String> words) {
    String text = String.join(" ", words);
    try (Tokenizer tokenizer = learn(List.of(text, "a"), 60, true)) {
      assertThat(tokenizer.decode(tokenizer.encode(text).body())).isEqualTo(text);
    }
  }

  @Provide
  Arbitrary<String> mixedTexts() {
    return Arbitraries.strings()
        .withChars("aBcÉñüßİΣσÅ dz.,;'\"-_$+<^`|~¡¿§«»–—’“”…\t\n\r\u00a0\u2003\u2028\u3000")
        .withChars("\u00ad\u200b\u200d\ufeff\u0301\u0308\u0000\u0007\u0085\ufffd中文字한국ひрус१२٣€™")
        .ofMaxLength(40);
  }

  private static Tokenizer learn(List<String> texts, int size, boolean lowercase) {
    WordPieceSettings settings = new WordPieceSettings(size, 1, 100_000, lowercase);
    return new Tokenizer(
        new WordPieceTrainer(settings, SpecialTokens.encoder())
            .train(texts, RunContext.withSeed(1))
            .files(512));
  }

  /**
   * Characters that Java and the tokenizer's library agree on: the planes that are long settled.
   */
  private static String oldCharacters(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .filter(c -> Character.isDefined(c) && c < 0x0500)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
