package org.cyborgscoring.torch.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemperatureTest {
  private static final double NEVER = Double.NEGATIVE_INFINITY;

  /** Log-probabilities of a model that is unsure, sure, right and wrong in turn. */
  private static double[][] logs(int prompts, int points, double spread, Random random) {
    double[][] logs = new double[prompts][points];
    for (double[] row : logs) {
      for (int k = 0; k < points; k++) {
        row[k] = spread * random.nextGaussian() - 5;
      }
    }
    return logs;
  }

  private static double[][] onePoint(int prompts, int points, Random random) {
    double[][] labels = new double[prompts][points];
    for (double[] row : labels) {
      row[random.nextInt(points)] = 1;
    }
    return labels;
  }

  @Property(tries = 100)
  void noOtherTemperatureFitsBetter(
      @ForAll @IntRange(min = 1, max = 30) int prompts,
      @ForAll @IntRange(min = 1, max = 7) int points,
      @ForAll @DoubleRange(min = 0, max = 200) double spread,
      @ForAll @DoubleRange(min = Temperature.LEAST, max = Temperature.MOST) double other,
      @ForAll long seed) {
    Random random = new Random(seed);
    double[][] logs = logs(prompts, points, spread, random);
    double[][] labels = onePoint(prompts, points, random);
    double least = Temperature.fit(logs, labels).crossEntropy(logs, labels);
    assertThat(new Temperature(other).crossEntropy(logs, labels))
        .isGreaterThanOrEqualTo(least - 1e-9 * (1 + least));
  }

  @Property(tries = 50)
  void findsTheTemperatureThatMadeTheLabels(
      @ForAll @DoubleRange(min = .1, max = 10) double made, @ForAll long seed) {
    double[][] logs = logs(20, 4, 3, new Random(seed));
    double[][] labels = new double[logs.length][];
    for (int i = 0; i < logs.length; i++) {
      labels[i] = PointProbabilities.of(logs[i], new Temperature(made));
    }
    assertThat(Temperature.fit(logs, labels).value()).isCloseTo(made, within(1e-6 * made));
  }

  @Test
  void oneRowThatIsAsSureAsItIsRight() {
    double[][] labels = {{.25, .75}};
    double[][] twiceAsSure = {{2 * Math.log(.25), 2 * Math.log(.75)}};
    assertThat(Temperature.fit(twiceAsSure, labels).value()).isCloseTo(2, within(1e-9));
  }

  @Test
  void aModelThatIsAlwaysRightOrAlwaysWrongGetsAnEndOfTheRange() {
    double[][] logs = {{-1, -9}, {-8, -1}};
    double[][] right = {{1, 0}, {0, 1}};
    double[][] wrong = {{0, 1}, {1, 0}};
    assertThat(Temperature.fit(logs, right).value()).isEqualTo(Temperature.LEAST);
    assertThat(Temperature.fit(logs, wrong).value()).isEqualTo(Temperature.MOST);
  }

  @Test
  void whatTellsNothingIsLeftAsItIs() {
    double[][] equal = {{-2, -2}, {-700, -700}, {NEVER, NEVER}};
    assertThat(Temperature.fit(equal, new double[][] {{1, 0}, {1, 0}, {0, 1}}))
        .isEqualTo(Temperature.ONE);
    assertThat(Temperature.fit(new double[][] {{-3}}, new double[][] {{1}}))
        .isEqualTo(Temperature.ONE);
  }

  @Test
  void aLabelThatTheModelHeldImpossibleCostsMuchButNotInfinitelyMuch() {
    double[][] logs = {{NEVER, -1}, {-1, NEVER}, {-1, -2}};
    double[][] labels = {{1, 0}, {1, 0}, {1, 0}};
    Temperature fitted = Temperature.fit(logs, labels);
    assertThat(fitted.value()).isEqualTo(Temperature.MOST);
    assertThat(Temperature.ONE.crossEntropy(logs, labels)).isBetween(200.0, 300.0);
  }

  @Test
  void theCrossEntropyOfAModelThatKnowsNothingIsThatOfGuessing() {
    double[][] labels = {{0, 1, 0, 0}, {.5, .5, 0, 0}};
    assertThat(new Temperature(3).crossEntropy(new double[2][4], labels))
        .isCloseTo(Math.log(4), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, .04, 21, -1, Double.NaN})
  void refusesTemperaturesOutOfRange(double value) {
    assertThatThrownBy(() -> new Temperature(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 0.05 to 20");
  }

  @Test
  void refusesLabelsThatFitNoLogProbabilities() {
    double[][] logs = {{-1, -2}};
    assertThatThrownBy(() -> Temperature.fit(new double[0][], new double[0][]))
        .hasMessage("0 prompts and 0 labels");
    assertThatThrownBy(() -> Temperature.fit(logs, new double[2][2]))
        .hasMessage("1 prompts and 2 labels");
    for (double[] label : new double[][] {{1}, {.5, .4}, {1.5, -.5}, {Double.NaN, 1}}) {
      assertThatThrownBy(() -> Temperature.fit(logs, new double[][] {label}))
          .hasMessage("Label 0 is no distribution over the scale.");
    }
  }
}
