package org.cyborgscoring.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;
import org.cyborgscoring.scoring.ScoreDistribution;
import org.junit.jupiter.api.Test;

class CumulativeCalibrationTest {

  @Property(tries = 200)
  void scalingNeverFallsAndStaysAProbability(
      @ForAll @DoubleRange(min = 0, max = 8) double slope,
      @ForAll @DoubleRange(min = -8, max = 8) double intercept,
      @ForAll @DoubleRange(min = 0, max = 1) double p,
      @ForAll @DoubleRange(min = 0, max = 1) double q) {
    PlattScaling scaling = new PlattScaling(slope, intercept);

    double low = scaling.apply(Math.min(p, q));
    double high = scaling.apply(Math.max(p, q));

    assertThat(low).isBetween(0.0, 1.0).isLessThanOrEqualTo(high);
    assertThat(high).isBetween(0.0, 1.0);
  }

  @Property(tries = 200)
  void makesDistributionsThatKeepTheirOrder(
      @ForAll @DoubleRange(min = 0, max = 8) double slope,
      @ForAll @DoubleRange(min = -8, max = 8) double intercept,
      @ForAll @DoubleRange(min = 0, max = 3) double one,
      @ForAll @DoubleRange(min = 0, max = 3) double other) {
    CumulativeCalibration calibration =
        new CumulativeCalibration(new PlattScaling(slope, intercept));

    double[] lower = apply(calibration, Math.min(one, other));
    double[] higher = apply(calibration, Math.max(one, other));

    double ofLower = 0;
    double ofHigher = 0;
    for (int k = 0; k < lower.length; k++) {
      assertThat(lower[k]).isBetween(0.0, 1.0);
      ofLower += lower[k];
      ofHigher += higher[k];
      assertThat(ofLower).isGreaterThanOrEqualTo(ofHigher - 1e-9);
    }
    assertThat(ofLower).isCloseTo(1, Offset.offset(1e-9));
  }

  private static double[] apply(CumulativeCalibration calibration, double expected) {
    return calibration.apply(Simulated.SCALE, Simulated.around(expected, .6)).probabilities();
  }

  @Test
  void leavesCalibratedPredictionsAlone() {
    CumulativeCalibration calibration = fit(CumulativeCalibration.NONE, 4000);

    assertThat(calibration.scaling().slope()).isCloseTo(1, Offset.offset(.06));
    assertThat(calibration.scaling().intercept()).isCloseTo(0, Offset.offset(.06));
  }

  @Test
  void findsTheDistortionThatMadeThePredictionsWrong() {
    CumulativeCalibration truth = new CumulativeCalibration(new PlattScaling(1.8, -.5));

    CumulativeCalibration calibration = fit(truth, 4000);

    assertThat(calibration.scaling().slope()).isCloseTo(1.8, Offset.offset(.1));
    assertThat(calibration.scaling().intercept()).isCloseTo(-.5, Offset.offset(.1));
  }

  @Test
  void staysFiniteWhereLabelsAreSeparable() {
    List<ScoreDistribution> predictions = new ArrayList<>();
    List<ScoreDistribution> labels = new ArrayList<>();
    for (int k = 0; k < 4; k++) {
      predictions.add(Simulated.around(k, .5));
      labels.add(ScoreDistribution.certain(Simulated.SCALE, k));
    }

    assertThat(CumulativeCalibration.fit(predictions, labels).scaling().slope())
        .isBetween(1.0, 20.0);
  }

  @Test
  void givesUpOnPredictionsThatPointTheWrongWay() {
    List<ScoreDistribution> predictions = new ArrayList<>();
    List<ScoreDistribution> labels = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      predictions.add(Simulated.around(i % 4, .5));
      labels.add(ScoreDistribution.certain(Simulated.SCALE, 3 - i % 4));
    }

    assertThat(CumulativeCalibration.fit(predictions, labels).scaling().slope()).isZero();
  }

  @Test
  void doesNothingWithoutLabels() {
    assertThat(CumulativeCalibration.fit(List.of(), List.of()))
        .isEqualTo(CumulativeCalibration.NONE);
    assertThatThrownBy(() -> CumulativeCalibration.fit(List.of(Simulated.around(1, 1)), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static CumulativeCalibration fit(CumulativeCalibration truth, int n) {
    SplittableRandom random = new SplittableRandom(7);
    List<ScoreDistribution> predictions = new ArrayList<>();
    List<ScoreDistribution> labels = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      ScoreDistribution prediction = Simulated.around(random.nextDouble(0, 3), .7);
      predictions.add(prediction);
      labels.add(
          ScoreDistribution.certain(
              Simulated.SCALE, Simulated.draw(truth.apply(Simulated.SCALE, prediction), random)));
    }
    return CumulativeCalibration.fit(predictions, labels);
  }
}
