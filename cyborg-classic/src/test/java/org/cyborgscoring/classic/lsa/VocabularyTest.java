package org.cyborgscoring.classic.lsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cyborgscoring.classic.text.Words;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final List<String> TEXTS = List.of("heat heat flows", "heat stays", "cold heat");

  private static Vocabulary learn(TermWeighting weighting, int least) {
    return Vocabulary.learn(new View("words", new WordGrams(1), weighting, least), TEXTS);
  }

  private static SparseRow read(Vocabulary vocabulary, String text) {
    return new TermWeights(vocabulary).read(new Words().read(text));
  }

  @Test
  void keepsTermsOfEnoughResponses() {
    assertThat(learn(TermWeighting.PRESENCE, 1).size()).isEqualTo(4);
    assertThat(learn(TermWeighting.PRESENCE, 2).size()).isEqualTo(1);
    assertThat(learn(TermWeighting.PRESENCE, 4).size()).isZero();
  }

  @Test
  void weighsTermsByLogarithmicFrequencyAndRarity() {
    SparseRow row = read(learn(TermWeighting.SUBLINEAR_TF_IDF, 1), "cold cold cold unheard");

    assertThat(row.entries()).isEqualTo(1);
    assertThat(row.value(0))
        .isCloseTo((float) ((1 + Math.log(3)) * (Math.log(4 / 2.0) + 1)), within(1e-5f));
  }

  @Test
  void presenceIsOneHoweverOften() {
    assertThat(read(learn(TermWeighting.PRESENCE, 1), "heat heat heat heat").value(0)).isEqualTo(1);
  }

  @Test
  void readsOneTextAfterAnotherWithoutMemory() {
    TermWeights weights = new TermWeights(learn(TermWeighting.SUBLINEAR_TF_IDF, 1));
    Words words = new Words();
    weights.read(words.read("heat heat cold"));

    SparseRow row = weights.read(words.read("heat"));

    assertThat(row.entries()).isEqualTo(1);
    assertThat(row.value(0)).isEqualTo(1);
  }
}
