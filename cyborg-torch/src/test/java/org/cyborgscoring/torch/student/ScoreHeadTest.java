package org.cyborgscoring.torch.student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.bytedeco.pytorch.Tensor;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.cyborgscoring.torch.libtorch.Scope;
import org.cyborgscoring.torch.libtorch.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreHeadTest {
  private static final ScoreScale SCALE = new ScoreScale(1, 2, 0.5);
  private static final double[] SHARES = {0.2, 0.5, 0.3};

  private static double loss(ScoreHead head, float[] outputs, ScoreDistribution label) {
    float[] target = head.target(label);
    return Scope.get(
        () -> {
          Tensor given = Tensors.ofFloats(outputs, 1, outputs.length);
          return (double)
              Tensors.floats(head.loss(given, Tensors.ofFloats(target, 1, target.length)))[0];
        });
  }

  @Test
  void regressionLearnsTheStandardisedExpectedScore() {
    ScoreHead head = new RegressionHead(1.5, 0.25);
    ScoreDistribution label = ScoreDistribution.ofTwo(SCALE, 1.5, 2);

    assertThat(head.target(label)).containsExactly(1);
    assertThat(head.expected(new float[] {1})).isEqualTo(1.75);
    assertThat(loss(head, new float[] {-1}, label)).isEqualTo(4);
  }

  @Test
  void classificationLearnsByTheCrossEntropyAgainstTheDistribution() {
    ScoreHead head = new ClassificationHead(SCALE);
    float[] outputs = {0, (float) Math.log(2), 0};
    ScoreDistribution label = ScoreDistribution.of(SCALE, 1.5, new double[] {0.25, 0.5, 0.25});

    assertThat(head.probabilities(outputs))
        .containsExactly(new double[] {0.25, 0.5, 0.25}, within(1e-6));
    // The entropy of the label itself.
    assertThat(loss(head, outputs, label)).isCloseTo(1.5 * Math.log(2), within(1e-6));
  }

  @Test
  void ordinalLearnsTheOddsOfReachingEachPoint() {
    ScoreHead head = new OrdinalHead(SCALE);
    ScoreDistribution label = ScoreDistribution.certain(SCALE, 1.5);

    assertThat(head.target(label)).containsExactly(1, 0);
    // -log s(x) - log(1 - s(y)), with s(log 3) = .75.
    float odds = (float) Math.log(3);
    assertThat(loss(head, new float[] {odds, -odds}, label))
        .isCloseTo(-2 * Math.log(0.75), within(1e-6));
    assertThat(head.probabilities(new float[] {odds, -odds}))
        .containsExactly(new double[] {0.25, 0.5, 0.25}, within(1e-6));
    assertThat(head.expected(new float[] {odds, -odds})).isCloseTo(1.5, within(1e-6));
  }

  @Test
  void ordinalGivesADistributionEvenWhereConstantsAreOutOfOrder() {
    double[] probabilities = new OrdinalHead(SCALE).probabilities(new float[] {-1, 2});

    assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-12));
    assertThat(probabilities[1]).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"classification", "ordinal"})
  void beginsWithTheSharesOfTheScorePoints(String id) {
    ScoreHead head = ScoreHead.of(id, SCALE, 0, 1);

    assertThat(head.probabilities(head.initial(SHARES))).containsExactly(SHARES, within(1e-6));
  }

  @Test
  void largeNumbersDoNotOverflow() {
    assertThat(new ClassificationHead(SCALE).probabilities(new float[] {1000, 0, -1000}))
        .containsExactly(1, 0, 0);
    assertThat(
            loss(
                new OrdinalHead(SCALE),
                new float[] {1000, 1000},
                ScoreDistribution.certain(SCALE, 1)))
        .isCloseTo(2000, within(1e-3));
  }
}
