package org.cyborgscoring.classic.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.cyborgscoring.classic.FixedChunks;
import org.cyborgscoring.classic.lsa.Blend;
import org.cyborgscoring.classic.lsa.BlendWeights;
import org.cyborgscoring.classic.lsa.RelatedStems;
import org.cyborgscoring.classic.lsa.StemGrams;
import org.cyborgscoring.classic.lsa.SurfaceSpace;
import org.cyborgscoring.classic.lsa.TermReader;
import org.cyborgscoring.classic.lsa.TermWeighting;
import org.cyborgscoring.classic.lsa.TraitReader;
import org.cyborgscoring.classic.lsa.Traits;
import org.cyborgscoring.classic.lsa.View;
import org.cyborgscoring.classic.lsa.Vocabulary;
import org.cyborgscoring.classic.lsa.WordVectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KernelSetTest {
  private static final FixedChunks ONE = new FixedChunks(1);
  private static final List<String> WORDS =
      List.of("heat", "metal", "wood", "spoon", "hand", "cold", "warm", "flow", "fast", "slow");
  private static final int VIEWS = 2;
  private static final int SPACES = 1;

  private final List<Traits> pool = pool();

  private static List<Traits> pool() {
    SplittableRandom random = new SplittableRandom(3);
    List<String> texts = new ArrayList<>();
    for (int t = 0; t < 40; t++) {
      StringBuilder text = new StringBuilder();
      for (int w = 0; w < 3 + random.nextInt(12); w++) {
        text.append(WORDS.get(random.nextInt(WORDS.size()))).append(w % 5 == 4 ? ". " : " ");
      }
      texts.add(text.toString());
    }
    Vocabulary stems =
        Vocabulary.learn(
            new View("stems", new StemGrams(1), TermWeighting.SUBLINEAR_TF_IDF, 1), texts);
    RelatedStems related =
        RelatedStems.learn(
            WordVectors.learn(stems, texts, 3, 4, new SplittableRandom(1), ONE), ONE);
    TraitReader reader =
        new TraitReader(
            new TermReader(List.of(stems), 0, related), List.of(SurfaceSpace.learn(texts)));
    return texts.stream().map(reader::read).toList();
  }

  /** The kernels there are. */
  enum Kind {
    TERMS,
    LINEAR,
    LINEAR_SLICE,
    RADIAL,
    RADIAL_SLICE
  }

  private Kernel kernel(Kind kind) {
    return switch (kind) {
      case TERMS -> termKernel();
      case LINEAR -> LinearKernel.learn(Slice.all(0), pool);
      case LINEAR_SLICE -> LinearKernel.learn(new Slice(0, 2, 7), pool);
      case RADIAL -> RadialKernel.learn(Slice.all(0), anchors(pool));
      case RADIAL_SLICE -> RadialKernel.learn(new Slice(0, 2, 7), anchors(pool));
    };
  }

  private Kernel termKernel() {
    Blend blend = new Blend(List.of(new Blend.Part(0, 0.5, 1), new Blend.Part(1, 1, 2)));
    return TermKernel.learn(
        BlendWeights.learn(blend, pool.stream().map(Traits::terms).toList()),
        new int[] {WORDS.size(), WORDS.size()},
        pool);
  }

  private Anchors anchors(List<Traits> responses) {
    return new Anchors(responses, VIEWS, SPACES);
  }

  private KernelSet centred(Kind kind, List<Traits> responses) {
    CentredKernel kernel = CentredKernel.learn(kernel(kind), pool);
    return new KernelSet(List.of(kernel), anchors(responses), ONE);
  }

  @ParameterizedTest
  @EnumSource
  void centredKernelsHaveMeanZeroAndUnitMeanVarianceOverThePool(Kind kind) {
    double[][] matrix = new double[pool.size()][pool.size()];
    KernelSet set = centred(kind, pool);
    double selves = 0;
    for (int i = 0; i < pool.size(); i++) {
      selves += set.sum(pool.get(i), new double[] {1}, matrix[i]);
    }

    assertThat(selves / pool.size()).isCloseTo(1, within(1e-6));
    for (double[] row : matrix) {
      assertThat(Arrays.stream(row).sum()).isCloseTo(0, within(1e-4));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aResponseWithItselfIsComparedLikeWithAnAnchor(Kind kind) {
    KernelSet set = centred(kind, pool);
    double[] row = new double[pool.size()];

    double self = set.sum(pool.get(5), new double[] {1}, row);

    assertThat(row[5]).isCloseTo(self, within(1e-6));
  }

  @ParameterizedTest
  @EnumSource
  void matricesAgreeWithComparisonsOneByOne(Kind kind) {
    KernelSet set = centred(kind, pool.subList(0, 9));
    double[] triangle = set.triangles(7, new FixedChunks(2)).get(0);
    double[][] sums = set.sums(new double[] {2}, new FixedChunks(2));
    double[] row = new double[9];
    for (int i = 0; i < 9; i++) {
      set.sum(pool.get(i), new double[] {1}, row);
      for (int j = 0; j <= i; j++) {
        assertThat(sums[i][j]).isCloseTo(2 * row[j], within(1e-9));
        if (i < 7) {
          assertThat(triangle[i * (i + 1) / 2 + j]).isCloseTo(row[j], within(1e-9));
        }
      }
    }
  }

  @Test
  void weightedKernelsAddUp() {
    List<CentredKernel> kernels =
        Stream.of(Kind.values()).map(kind -> CentredKernel.learn(kernel(kind), pool)).toList();
    double[] weights = {0.5, 1, 0, 2, 0.1};
    double[] together = new double[pool.size()];
    new KernelSet(kernels, anchors(pool), ONE).sum(pool.get(3), weights, together);

    double[] expected = new double[pool.size()];
    for (int k = 0; k < weights.length; k++) {
      double[] row = new double[pool.size()];
      centred(Kind.values()[k], pool).sum(pool.get(3), new double[] {weights[k]}, row);
      for (int a = 0; a < row.length; a++) {
        expected[a] += row[a];
      }
    }
    assertThat(together).containsExactly(expected, within(1e-9));
  }

  @Test
  void aPoolOfResponsesAllAlikeTellsNothingApart() {
    List<Traits> alike = List.of(pool.get(0), pool.get(0), pool.get(0));
    CentredKernel kernel =
        CentredKernel.learn(RadialKernel.learn(Slice.all(0), anchors(alike)), alike);

    double[] row = new double[3];
    double self =
        new KernelSet(List.of(kernel), anchors(alike), ONE).sum(pool.get(9), new double[] {1}, row);

    assertThat(row).containsOnly(0);
    assertThat(self).isZero();
  }
}
