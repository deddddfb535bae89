package org.cyborgscoring.classic.lsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cyborgscoring.classic.FixedChunks;
import org.cyborgscoring.classic.text.Words;
import org.junit.jupiter.api.Test;

class WordVectorsTest {
  private final List<String> texts = Language.texts(200);
  private final WordVectors vectors = Language.vectors(texts);

  private int stem(String word) {
    return vectors.numbers(new Words().read(word))[0];
  }

  private double cosine(String one, String other) {
    double sum = 0;
    for (int d = 0; d < vectors.dimensions(); d++) {
      sum += vectors.coordinate(stem(one), d) * vectors.coordinate(stem(other), d);
    }
    return sum;
  }

  @Test
  void wordsInLikeCompanyPointInLikeDirections() {
    assertThat(cosine("steel", "iron")).isGreaterThan(0.7);
    assertThat(cosine("tulip", "blossom")).isGreaterThan(0.7);
    assertThat(cosine("steel", "tulip")).isLessThan(0.2);
  }

  @Test
  void everyDirectionHasUnitLength() {
    assertThat(cosine("steel", "steel")).isCloseTo(1, within(1e-5));
  }

  @Test
  void unknownStemsHaveNoNumber() {
    assertThat(vectors.numbers(new Words().read("steel zebra iron"))).hasSize(2);
  }

  @Test
  void relatedStemsSpreadATextOverItsTopic() {
    RelatedStems related = RelatedStems.learn(vectors, new FixedChunks(2));
    Vocabulary stems = Language.stems(texts);

    SparseRow steel = related.spread(new TermWeights(stems).read(new Words().read("steel")));

    double[] iron = new double[stems.size()];
    iron[stem("iron")] = 1;
    double[] tulip = new double[stems.size()];
    tulip[stem("tulip")] = 1;
    assertThat(steel.dot(iron)).isGreaterThan(0.3);
    assertThat(steel.dot(tulip)).isZero();
  }
}
