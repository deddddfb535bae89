package org.cyborgscoring.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PowerLawTest {
  private static final PowerLaw LAW = new PowerLaw(0.8, 1.2, 0.5);

  @Test
  void fallsShortOfItsAsymptoteByAPowerOfTheHandScores() {
    assertThat(LAW.at(1)).isEqualTo(-0.4, within(1e-12));
    assertThat(LAW.at(144)).isEqualTo(0.7, within(1e-12));
  }

  @Test
  void knowsWithHowManyHandScoresItReachesAValue() {
    assertThat(LAW.reaching(0.7)).isEqualTo(144, within(1e-9));
    assertThat(LAW.reaching(-1)).isEqualTo(1);
    assertThat(LAW.reaching(0.8)).isInfinite();
    assertThat(LAW.reaching(0.9)).isInfinite();
  }

  @Test
  void mayBeFlat() {
    PowerLaw flat = new PowerLaw(0.6, 0, 0.5);

    assertThat(flat.reaching(0.6)).isEqualTo(1);
    assertThat(flat.reaching(0.61)).isInfinite();
  }

  @Test
  void neitherFallsNorExceedsOne() {
    assertThatThrownBy(() -> new PowerLaw(1.1, 1, 0.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PowerLaw(0.8, -1, 0.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PowerLaw(0.8, 1, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
