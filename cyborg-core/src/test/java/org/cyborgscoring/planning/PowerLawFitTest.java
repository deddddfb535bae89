package org.cyborgscoring.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerLawFitTest {
  private static final double[] SIZES = {20, 40, 80, 160, 320};

  @ParameterizedTest
  @CsvSource({"0.8, 1.0, 0.5", "0.75, 2.0, 0.8", "0.9, 0.9, 0.3", "0.6, 3.0, 1.1"})
  void recoversKnownCurvesFromExactPoints(double asymptote, double drop, double exponent) {
    PowerLaw truth = new PowerLaw(asymptote, drop, exponent);

    PowerLaw found = fit(1e-10, 1).fit(Arrays.stream(SIZES).map(truth::at).toArray());

    assertThat(found.exponent()).isEqualTo(exponent, within(0.03 * exponent));
    for (double n : new double[] {20, 100, 320, 1000}) {
      assertThat(found.at(n)).isEqualTo(truth.at(n), within(0.003));
    }
  }

  @Test
  void keepsTheExponentUsualWherePointsAreUncertain() {
    PowerLaw truth = new PowerLaw(0.7, 3, 1.5);

    PowerLaw found = fit(1, 1).fit(Arrays.stream(SIZES).map(truth::at).toArray());

    assertThat(found.exponent()).isEqualTo(0.5, within(0.03));
  }

  @Test
  void listensMoreToPointsOfLessVariance() {
    double[] points = {0.5, 0.6, 0.65, 0.69, 0.9};

    double precise = new PowerLawFit(SIZES, new double[] {1, 1, 1, 1, 1e-4}, 1).fit(points).at(320);
    double vague =
        new PowerLawFit(SIZES, new double[] {1e-4, 1e-4, 1e-4, 1e-4, 1}, 1).fit(points).at(320);

    assertThat(precise).isEqualTo(0.9, within(0.01));
    assertThat(vague).isLessThan(0.75);
  }

  @Test
  void isFlatWhereThePointsFall() {
    PowerLaw found = fit(1e-4, 1).fit(new double[] {0.7, 0.68, 0.66, 0.64, 0.62});

    assertThat(found.drop()).isZero();
    assertThat(found.asymptote()).isEqualTo(0.66, within(1e-9));
  }

  @Test
  void staysBelowTheCeiling() {
    PowerLaw truth = new PowerLaw(0.95, 1, 0.4);
    double[] points = Arrays.stream(SIZES).map(truth::at).toArray();

    assertThat(fit(1e-6, 1).fit(points).asymptote()).isEqualTo(0.95, within(0.01));
    assertThat(fit(1e-6, 0.9).fit(points).asymptote()).isLessThanOrEqualTo(0.9);
  }

  @Property
  void risesTowardsAnAsymptoteWithinItsBounds(
      @ForAll @Size(5) double @DoubleRange(min = -0.2, max = 1) [] points,
      @ForAll @DoubleRange(min = 0.3, max = 1) double ceiling) {
    PowerLaw found = fit(1e-3, ceiling).fit(points);

    assertThat(found.asymptote()).isLessThanOrEqualTo(ceiling);
    assertThat(found.drop()).isGreaterThanOrEqualTo(0);
    assertThat(found.exponent()).isBetween(0.1 - 1e-12, 2 + 1e-12);
    assertThat(found.at(1000)).isGreaterThanOrEqualTo(found.at(100));
  }

  @Property
  void movesWithPointsThatMoveTogether(
      @ForAll @Size(5) double @DoubleRange(min = 0.1, max = 0.5) [] points,
      @ForAll @DoubleRange(min = 0, max = 0.05) double shift) {
    Arrays.sort(points);
    PowerLaw found = fit(1e-3, 1).fit(points);
    PowerLaw moved = fit(1e-3, 1).fit(Arrays.stream(points).map(q -> q + shift).toArray());

    if (moved.asymptote() < 1 && found.exponent() == moved.exponent()) {
      assertThat(moved.at(160)).isEqualTo(found.at(160) + shift, within(1e-6));
    }
  }

  private static PowerLawFit fit(double variance, double ceiling) {
    double[] variances = new double[SIZES.length];
    Arrays.fill(variances, variance);
    return new PowerLawFit(SIZES, variances, ceiling);
  }
}
