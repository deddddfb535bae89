package org.cyborgscoring.llm.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cyborgscoring.data.Item;
import org.cyborgscoring.data.Response;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.HandScored;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.junit.jupiter.api.Test;

class ScoreMappingTest {
  private static final ScoreScale SCALE = ScoreScale.of(0, 3);

  @Test
  void findsTheModelThatMadeTheScores() {
    ProportionalOdds truth = new ProportionalOdds(3, new double[] {1, 4, 8});
    RandomGenerator random = new SplittableRandom(5);
    int n = 20_000;
    double[] x = new double[n];
    double[][] upTo = new double[n][3];
    for (int i = 0; i < n; i++) {
      x[i] = 3 * random.nextDouble();
      double[] p = truth.probabilities(x[i]);
      double u = random.nextDouble();
      for (int k = 0; k < 3; k++) {
        u -= p[k];
        upTo[i][k] = u < 0 ? 1 : 0;
      }
    }
    ProportionalOdds found = ProportionalOdds.fit(x, upTo, 4);
    assertThat(found.slope()).isCloseTo(3, within(0.1));
    assertThat(found.thresholds()).containsExactly(new double[] {1, 4, 8}, within(0.25));
  }

  @Test
  void movesAHarshModelUpAndReportsBoth() {
    HandScored handScored = handScored(80);
    List<Optional<ScoreDistribution>> raw =
        handScored.responses().stream()
            .map(r -> Optional.of(ScoreDistribution.certain(SCALE, Math.max(0, r.score() - 1))))
            .toList();
    CrossFittedMapping mapping = CrossFittedMapping.fit(handScored, raw, new SplittableRandom(1));
    assertThat(mapping.report().biasBefore()).isCloseTo(-0.75, within(1e-9));
    assertThat(mapping.report().biasAfter()).isCloseTo(0, within(0.1));
    assertThat(mapping.report().after().value()).isGreaterThan(mapping.report().before().value());
  }

  @Test
  void givesWhatHasNoAnswerTheSharesOfTheHandScores() {
    HandScored handScored = handScored(40);
    List<Optional<ScoreDistribution>> raw = new ArrayList<>();
    handScored.responses().forEach(r -> raw.add(Optional.empty()));
    CrossFittedMapping mapping = CrossFittedMapping.fit(handScored, raw, new SplittableRandom(1));
    assertThat(mapping.report().unusable()).isEqualTo(40);
    assertThat(mapping.mapping().apply(Optional.empty()).probabilities()).containsOnly(0.25);
  }

  @Property(tries = 200)
  void keepsTheOrderWhateverTheScores(
      @ForAll @Size(12) List<@IntRange(max = 3) Integer> said,
      @ForAll @Size(12) List<@IntRange(max = 3) Integer> given) {
    ScoreMapping mapping =
        ScoreMapping.fit(
            SCALE,
            said.stream().map(s -> Optional.of(ScoreDistribution.certain(SCALE, s))).toList(),
            given.stream().map(s -> ScoreDistribution.certain(SCALE, s)).toList());
    double before = -1;
    for (int k = 0; k <= 3; k++) {
      double expected = mapping.apply(Optional.of(ScoreDistribution.certain(SCALE, k))).expected();
      assertThat(expected).isGreaterThanOrEqualTo(before - 1e-9);
      before = expected;
    }
  }

  private static HandScored handScored(int size) {
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      responses.add(Response.scored("r" + i, "text " + i, i % 4));
    }
    return new HandScored(Item.of("1", SCALE), responses);
  }
}
