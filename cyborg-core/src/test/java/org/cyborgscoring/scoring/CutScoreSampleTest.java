package org.cyborgscoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ScoreScale;
import org.junit.jupiter.api.Test;

class CutScoreSampleTest {
  private static final ScoreScale SCALE = ScoreScale.of(0, 2);
  private static final double[] NONE = {};

  @Test
  void givesWeightedSharesOfTheHandScores() {
    CutScoreSample sample =
        CutScoreSample.of(
            SCALE, new double[] {.1, .2, .3}, new double[] {0, 2, 2}, new double[] {2, 1, 1});

    assertThat(sample.handScoreShares()).containsExactly(.5, 0, .5);
  }

  @Test
  void refusesHandScoresOffTheScale() {
    assertThatThrownBy(() -> CutScoreSample.of(SCALE, new double[] {1}, new double[] {3}))
        .isInstanceOf(InputException.class);
  }

  @Test
  void refusesWhatIsNoSample() {
    double[] two = {1, 2};
    double[] one = {1};
    assertThatIllegalArgumentException().isThrownBy(() -> CutScoreSample.of(SCALE, two, one));
    assertThatIllegalArgumentException().isThrownBy(() -> CutScoreSample.of(SCALE, NONE, NONE));
    assertThatIllegalArgumentException().isThrownBy(() -> CutScoreSample.of(SCALE, two, two, one));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CutScoreSample.of(SCALE, one, one, new double[] {0}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CutScoreSample.of(SCALE, one, one, new double[] {-1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CutScoreSample.of(SCALE, new double[] {Double.NaN}, one));
  }
}
