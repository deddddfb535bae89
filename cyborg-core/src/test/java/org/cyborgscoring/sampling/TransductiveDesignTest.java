package org.cyborgscoring.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cyborgscoring.scoring.Memo;
import org.cyborgscoring.scoring.Progress;
import org.cyborgscoring.scoring.RunContext;
import org.junit.jupiter.api.Test;

class TransductiveDesignTest {
  private static final RunContext RUN = RunContext.withSeed(1);
  private static final double NOISE = TransductiveDesign.DEFAULT_NOISE;

  @Property(tries = 300)
  void everyChoiceReducesTheSummedVarianceMostAsTheWholeKernelShowsIt(
      @ForAll @IntRange(min = 1, max = 25) int n,
      @ForAll @IntRange(min = 1, max = 6) int dimensions,
      @ForAll @IntRange(min = 0, max = 3) int noiseExponent,
      @ForAll long seed) {
    float[][] points = points(n, dimensions, seed);
    double noise = 0.001 * StrictMath.pow(10, noiseExponent);
    KernelDeflation whole = new KernelDeflation(points, noise);
    boolean[] taken = new boolean[n];
    double before = whole.variance();

    for (int point : TransductiveDesign.choose(points, n, noise, RUN)) {
      double most = whole.most(taken);
      double reduction = whole.reduction(point);
      assertThat(reduction).isCloseTo(most, within(1e-6 * before));
      whole.choose(point);
      taken[point] = true;
    }
    assertThat(whole.variance()).isLessThan(before);
  }

  @Test
  void choosesTheSameAsTheWholeKernelWhereNothingIsNearlyEqual() {
    float[][] points = points(40, 5, 3);
    KernelDeflation whole = new KernelDeflation(points, NOISE);
    boolean[] taken = new boolean[40];
    int[] expected = new int[15];
    for (int step = 0; step < expected.length; step++) {
      int best = -1;
      for (int i = 0; i < 40; i++) {
        if (!taken[i] && (best < 0 || whole.reduction(i) > whole.reduction(best))) {
          best = i;
        }
      }
      taken[best] = true;
      expected[step] = best;
      whole.choose(best);
    }

    assertThat(TransductiveDesign.choose(points, 15, NOISE, RUN)).isEqualTo(expected);
  }

  @Test
  void theFirstChosenAreTheChoiceOfFewer() {
    float[][] points = points(60, 4, 5);
    int[] many = TransductiveDesign.choose(points, 30, NOISE, RUN);

    for (int k = 1; k < 30; k++) {
      assertThat(TransductiveDesign.choose(points, k, NOISE, RUN))
          .isEqualTo(Arrays.copyOf(many, k));
    }
  }

  @Test
  void choosesAllWhenAllMayBeChosen() {
    assertThat(TransductiveDesign.choose(points(20, 3, 7), 20, NOISE, RUN))
        .hasSize(20)
        .doesNotHaveDuplicates();
  }

  @Test
  void tiesGoToThePointThatComesFirst() {
    float[][] same = {{1, 0}, {1, 0}, {1, 0}, {1, 0}};

    assertThat(TransductiveDesign.choose(same, 4, NOISE, RUN)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void pointsOfNoLengthAreChosenLastButAreChosen() {
    float[][] points = {{0, 0}, {1, 0}, {0, 0}};

    assertThat(TransductiveDesign.choose(points, 3, NOISE, RUN)).containsExactly(1, 0, 2);
    assertThat(TransductiveDesign.choose(new float[3][2], 2, NOISE, RUN)).containsExactly(0, 1);
  }

  @Test
  void withLittleNoiseADuplicateOfAChosenPointTellsLessThanANewOne() {
    float[][] points = {{2, 0}, {2, 0}, {2, 0}, {0, 1}};

    assertThat(TransductiveDesign.choose(points, 2, 0.1, RUN)).containsExactly(0, 3);
  }

  @Test
  void withMuchNoiseADenseRegionIsPreferredToARemotePoint() {
    float[][] points = {
      {3, 0}, {0, 1}, {0, 1}, {0, 1}, {0, 1}, {0, 1}, {0, 1}, {0, 1}, {0, 1}, {0, 1}, {0, 1},
      {0, 1}, {0, 1}
    };

    assertThat(TransductiveDesign.choose(points, 1, 1e-6, RUN)).containsExactly(1);
    assertThat(TransductiveDesign.choose(points, 1, 100, RUN)).containsExactly(0);
  }

  @Test
  void theScaleOfTheSpaceChangesNothing() {
    float[][] points = points(40, 4, 11);
    float[][] larger = new float[40][4];
    for (int i = 0; i < 40; i++) {
      for (int d = 0; d < 4; d++) {
        larger[i][d] = 1024 * points[i][d];
      }
    }

    assertThat(TransductiveDesign.choose(larger, 20, NOISE, RUN))
        .isEqualTo(TransductiveDesign.choose(points, 20, NOISE, RUN));
  }

  @Test
  void amongRandomCandidatesHardlyMoreVarianceIsLeftThanAmongAllPoints() {
    float[][] points = points(3000, 8, 13);

    DesignEffort effort = new DesignEffort(5 * 3000, 500, 20);

    double all = variance(points, TransductiveDesign.choose(points, 60, NOISE, RUN));
    double few = variance(points, TransductiveDesign.choose(points, 60, NOISE, effort, RUN));
    int[] any = Arrays.copyOf(Shuffle.indices(3000, RUN.random("any")), 60);
    double random = variance(points, any);

    assertThat(few - all).isLessThan((random - all) / 4);
  }

  @Test
  void firstChoicesAreAmongAllPointsHoweverManyThereAre() {
    float[][] points = points(500, 4, 19);
    DesignEffort effort = new DesignEffort(7 * 500, 20, 5);
    int[] all = TransductiveDesign.choose(points, 60, NOISE, RUN);
    int[] few = TransductiveDesign.choose(points, 60, NOISE, effort, RUN);

    assertThat(Arrays.copyOf(few, 7)).isEqualTo(Arrays.copyOf(all, 7));
    assertThat(few).isNotEqualTo(all);
  }

  @Test
  void allChoicesOfAnOrdinaryItemAreAmongAllPoints() {
    assertThat(DesignEffort.STANDARD.choicesAmongAll(4472)).isEqualTo(4472);
    assertThat(DesignEffort.STANDARD.choicesAmongAll(200_000)).isEqualTo(100);
    assertThat(DesignEffort.STANDARD.choicesAmongAll(30_000_000)).isEqualTo(1);
  }

  @Test
  void amongRandomCandidatesTheChoiceIsOfDistinctPointsAndRepeatable() {
    float[][] points = points(1400, 3, 17);
    DesignEffort effort = new DesignEffort(10_000, 600, 50);
    int[] chosen = TransductiveDesign.choose(points, 1400, NOISE, effort, RUN);

    assertThat(chosen).hasSize(1400).doesNotHaveDuplicates();
    assertThat(TransductiveDesign.choose(points, 1100, NOISE, effort, RUN.withThreads(3)))
        .isEqualTo(Arrays.copyOf(chosen, 1100));
  }

  @Test
  void refusesWhatItCannotChooseFrom() {
    assertRefused(new float[0][0], 0, NOISE);
    assertRefused(points(5, 2, 1), 6, NOISE);
    assertRefused(points(5, 2, 1), 2, 0);
    assertRefused(new float[][] {{1, 2}, {1}}, 1, NOISE);
    assertRefused(new float[][] {{1, 2}, {Float.NaN, 1}}, 1, NOISE);
  }

  @Test
  void stopsWhenTheUserWantsTo() {
    RunContext stopped = new RunContext(1, 1, Progress.NONE, () -> true, Path.of(""), new Memo());

    assertThatThrownBy(() -> TransductiveDesign.choose(points(9, 2, 1), 3, NOISE, stopped))
        .isInstanceOf(CancellationException.class);
  }

  private static double variance(float[][] points, int[] chosen) {
    PosteriorVariance posterior = new PosteriorVariance(points, NOISE);
    for (int point : chosen) {
      posterior.observe(points[point]);
    }
    double sum = 0;
    for (float[] point : points) {
      sum += posterior.own(point, posterior.image(point));
    }
    return sum;
  }

  private static void assertRefused(float[][] points, int budget, double noise) {
    assertThatThrownBy(() -> TransductiveDesign.choose(points, budget, noise, RUN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static float[][] points(int n, int dimensions, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    float[][] points = new float[n][dimensions];
    for (int i = 0; i < n; i++) {
      if (i > 0 && random.nextInt(6) == 0) {
        points[i] = points[random.nextInt(i)].clone();
        continue;
      }
      for (int d = 0; d < dimensions; d++) {
        points[i][d] = (float) (random.nextDouble() * 2 - 1);
      }
    }
    return points;
  }
}
