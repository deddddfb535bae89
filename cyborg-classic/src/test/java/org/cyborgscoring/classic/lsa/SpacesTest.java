package org.cyborgscoring.classic.lsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.cyborgscoring.classic.FixedChunks;
import org.cyborgscoring.classic.text.SurfaceFeatures;
import org.cyborgscoring.classic.text.Words;
import org.junit.jupiter.api.Test;

class SpacesTest {
  private final List<String> texts = Language.texts(200);
  private final Vocabulary stems = Language.stems(texts);
  private final WordVectors vectors = Language.vectors(texts);
  private final RelatedStems related = RelatedStems.learn(vectors, new FixedChunks(1));

  private TermReader terms() {
    return new TermReader(List.of(stems), 0, related);
  }

  private Traits read(Space space, String text) {
    return new TraitReader(terms(), List.of(space, new DirectionSpace(0, 2))).read(text);
  }

  private LatentSpace latent(Blend blend) {
    TermReader reader = terms();
    List<TermRows> rows = texts.stream().map(text -> reader.read(new Words().read(text))).toList();
    return LatentSpace.learn(
        BlendWeights.learn(blend, rows),
        new int[] {stems.size(), stems.size()},
        rows,
        new RandomizedSvd(2, 5, 4),
        new SplittableRandom(3),
        new FixedChunks(1));
  }

  private static double cosine(float[] a, float[] b) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int d = 0; d < a.length; d++) {
      ab += a[d] * b[d];
      aa += a[d] * a[d];
      bb += b[d] * b[d];
    }
    return ab / Math.sqrt(aa * bb);
  }

  @Test
  void textsOfOneTopicWithoutACommonWordMeetInTheLatentSpace() {
    LatentSpace space = latent(Blend.of(0, 1));

    float[] steel = read(space, "steel conducts warmth").place(0);
    float[] iron = read(space, "iron carries heat").place(0);
    float[] tulip = read(space, "tulip blooms").place(0);

    assertThat(cosine(steel, iron)).isGreaterThan(0.95);
    assertThat(cosine(steel, tulip)).isLessThan(0.3);
  }

  @Test
  void aTextWithoutKnownTermsLiesAtTheOrigin() {
    assertThat(read(latent(Blend.of(0, 0.5)), "zebra").place(0)).containsOnly(0);
  }

  @Test
  void lengthCountsInFullByNoNormAndNotAtAllByFullNorm() {
    String once = "steel iron";
    String twice = "steel iron metal heat";

    assertThat(length(read(latent(Blend.of(0, 0)), twice)))
        .isGreaterThan(1.5 * length(read(latent(Blend.of(0, 0)), once)));
    assertThat(length(read(latent(Blend.of(0, 1)), twice)))
        .isLessThan(1.5 * length(read(latent(Blend.of(0, 1)), once)));
  }

  private static double length(Traits traits) {
    float[] place = traits.place(0);
    return Math.sqrt(place[0] * place[0] + place[1] * place[1]);
  }

  @Test
  void directionsHaveUnitLength() {
    float[] direction = read(latent(Blend.of(0, 0)), "steel conducts").place(1);

    assertThat(Math.sqrt(direction[0] * direction[0] + direction[1] * direction[1]))
        .isCloseTo(1, within(1e-5));
  }

  @Test
  void aConceptIsStatedAsClearlyByOneMentionAsByMany() {
    ConceptSpace space = ConceptSpace.learn(vectors, texts, 2, new SplittableRandom(5));

    float[] metal = read(space, "steel iron metal conducts heat warmth carries").place(0);
    float[] both =
        read(
                space,
                "steel iron metal conducts heat warmth carries tulip blooms meadow garden flower"
                    + " blossom grows")
            .place(0);

    int concept = metal[0] > metal[1] ? 0 : 1;
    assertThat(both[concept]).isCloseTo(metal[concept], within(0.05f));
    assertThat(both[1 - concept]).isGreaterThan(metal[1 - concept] + 0.3f);
  }

  @Test
  void conceptsBeyondTheWindowsOfAPoolSayNothing() {
    List<String> few = List.of("steel iron", "tulip blooms");
    ConceptSpace space = ConceptSpace.learn(vectors, few, 5, new SplittableRandom(5));

    assertThat(read(space, "steel").place(0)).hasSize(5).endsWith(0, 0, 0);
  }

  @Test
  void surfaceFeaturesAreStandardisedOverThePool() {
    SurfaceSpace space = SurfaceSpace.learn(texts);
    double[] sums = new double[SurfaceFeatures.size()];
    double[] squares = new double[SurfaceFeatures.size()];
    for (String text : texts) {
      float[] place = read(space, text).place(0);
      for (int i = 0; i < sums.length; i++) {
        sums[i] += place[i] / texts.size();
        squares[i] += place[i] * place[i] / texts.size();
      }
    }
    assertThat(sums[0]).isCloseTo(0, within(0.05));
    assertThat(squares[0]).isCloseTo(1, within(0.1));
  }

  @Test
  void aMonstrousTextLiesFourDeviationsOutAtMost() {
    float[] place = read(SurfaceSpace.learn(texts), "steel ".repeat(100_000)).place(0);

    assertThat(place[0]).isEqualTo(4);
    for (float value : place) {
      assertThat(value).isBetween(-4f, 4f);
    }
  }
}
