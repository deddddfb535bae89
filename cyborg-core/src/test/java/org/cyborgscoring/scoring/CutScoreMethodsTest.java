package org.cyborgscoring.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cyborgscoring.data.InputException;
import org.cyborgscoring.data.ScoreScale;
import org.junit.jupiter.api.Test;

class CutScoreMethodsTest {

  @Test
  void findsEveryMethodByItsId() {
    assertThat(CutScoreMethods.ids()).containsExactly("matched", "qwk", "rounding");
    for (String id : CutScoreMethods.ids()) {
      assertThat(CutScoreMethods.named(id).id()).isEqualTo(id);
    }
    assertThat(CutScoreMethods.standard().id()).isEqualTo("matched");
  }

  @Test
  void listsTheMethodsWhenTheNameIsUnknown() {
    assertThatThrownBy(() -> CutScoreMethods.named("median"))
        .isInstanceOf(InputException.class)
        .hasMessage("There is no cut-score method 'median'; use one of matched, qwk, rounding.");
  }

  @Test
  void roundingIgnoresTheSample() {
    ScoreScale scale = ScoreScale.parse("1..2:0.5");
    CutScoreSample sample = CutScoreSample.of(scale, new double[] {1, 1.1}, new double[] {1.5, 2});

    assertThat(new Rounding().choose(sample).cuts()).containsExactly(1.25, 1.75);
  }
}
