package org.cyborgscoring.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DegradationTest {
  private static final double[] HUMAN = {0, 1, 2, 3};

  private final Degradation degradation = new Degradation(new QuadraticWeightedKappa());
  private final ScorePairs perfect = ScorePairs.of(HUMAN, HUMAN);
  private final ScorePairs constant = ScorePairs.of(new double[] {1, 1}, new double[] {1, 1});

  @Test
  void isMachineHumanMinusHumanHuman() {
    // QWK of (0, 1, 2, 3) and (0, 1, 2, 2) is 2 * 3.5 / (5 + 2.75 + 4 * .0625) = .875.
    ScorePairs weaker = ScorePairs.of(HUMAN, new double[] {0, 1, 2, 2});

    assertThat(degradation.compute(weaker, perfect).value()).isCloseTo(-0.125, within(1e-12));
    assertThat(degradation.compute(perfect, weaker).value()).isCloseTo(0.125, within(1e-12));
  }

  @Test
  void isUndefinedWhenEitherAgreementIs() {
    assertThat(degradation.compute(constant, perfect).reason()).contains(WhyUndefined.CONSTANT);
    assertThat(degradation.compute(perfect, constant).reason())
        .contains("Human against human: " + WhyUndefined.CONSTANT);
  }
}
