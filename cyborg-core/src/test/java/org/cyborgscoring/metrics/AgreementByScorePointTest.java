package org.cyborgscoring.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ScoreScale;
import org.cyborgscoring.metrics.AgreementByScorePoint.AtPoint;
import org.junit.jupiter.api.Test;

class AgreementByScorePointTest {
  private static final ScoreScale SCALE = ScoreScale.parse("0..1.5:0.5");

  private final AgreementByScorePoint agreement =
      AgreementByScorePoint.of(
          SCALE, ScorePairs.of(new double[] {0, 0, 0, 0, 1.5}, new double[] {0, 0.5, 1, 1.5, 1.5}));

  @Test
  void countsExactAndAdjacentInStepsOfTheScale() {
    AtPoint lowest = agreement.points().get(0);

    assertThat(lowest.size()).isEqualTo(4);
    assertThat(lowest.exact().value()).isEqualTo(0.25);
    assertThat(lowest.adjacent().value()).isEqualTo(0.5);
    assertThat(lowest.meanMachine().value()).isEqualTo(0.75);
    assertThat(agreement.points().get(3).meanMachine().value()).isEqualTo(1.5);
  }

  @Test
  void listsPointsThatNobodyGotAsUndefined() {
    AtPoint unused = agreement.points().get(1);

    assertThat(agreement.points()).hasSize(SCALE.size());
    assertThat(unused.point()).isEqualTo(0.5);
    assertThat(unused.size()).isZero();
    assertThat(unused.exact().isDefined()).isFalse();
    assertThat(unused.meanMachine().reason()).contains("No response has this human score.");
  }

  @Test
  void refusesHumanScoresOffTheScale() {
    ScorePairs pairs = ScorePairs.of(new double[] {2}, new double[] {1});

    assertThatThrownBy(() -> AgreementByScorePoint.of(SCALE, pairs))
        .isInstanceOf(InputException.class);
  }
}
