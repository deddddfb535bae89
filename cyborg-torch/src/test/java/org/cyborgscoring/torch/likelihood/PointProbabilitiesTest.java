package org.cyborgscoring.torch.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointProbabilitiesTest {
  private static final double NEVER = Double.NEGATIVE_INFINITY;

  @Test
  void normalisesOverTheScale() {
    double[] logs = {Math.log(.1), Math.log(.3)};
    assertThat(PointProbabilities.of(logs, Temperature.ONE))
        .containsExactly(new double[] {.25, .75}, within(1e-12));
    assertThat(PointProbabilities.of(logs, new Temperature(.5)))
        .containsExactly(new double[] {.1, .9}, within(1e-12));
  }

  @Property
  void isADistributionInTheOrderOfTheLogProbabilities(
      @ForAll @Size(min = 1, max = 13) List<@DoubleRange(min = -2000, max = 0) Double> scale,
      @ForAll @DoubleRange(min = Temperature.LEAST, max = Temperature.MOST) double temperature) {
    double[] logs = scale.stream().mapToDouble(Double::doubleValue).toArray();
    double[] probabilities = PointProbabilities.of(logs, new Temperature(temperature));
    assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-12));
    for (int i = 0; i < logs.length; i++) {
      assertThat(probabilities[i]).isBetween(0.0, 1.0);
      for (int j = 0; j < logs.length; j++) {
        if (logs[i] > logs[j]) {
          assertThat(probabilities[i]).isGreaterThanOrEqualTo(probabilities[j]);
        }
      }
    }
  }

  @Property
  void whatAllPointsHaveInCommonCancels(
      @ForAll @DoubleRange(min = -1e6, max = 0) double common,
      @ForAll @DoubleRange(min = -30, max = 0) double log) {
    assertThat(PointProbabilities.of(new double[] {common + log, common}, Temperature.ONE))
        .containsExactly(
            PointProbabilities.of(new double[] {log, 0}, Temperature.ONE), within(1e-9));
  }

  @Test
  void whatIsImpossibleHasNoProbability() {
    assertThat(PointProbabilities.of(new double[] {NEVER, -3, NEVER}, Temperature.ONE)[1])
        .isEqualTo(1);
    assertThat(PointProbabilities.of(new double[] {NEVER, NEVER}, Temperature.ONE))
        .containsExactly(.5, .5);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void refusesWhatIsNoLogProbability(double wrong) {
    assertThatThrownBy(() -> PointProbabilities.of(new double[] {-1, wrong, -2}, Temperature.ONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PointProbabilities.of(new double[0], Temperature.ONE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
