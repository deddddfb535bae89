package org.cyborgscoring.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardNormalTest {

  // mpmath 1.2.1 with 40 digits: erfc(z / sqrt(2)) / 2
  @ParameterizedTest
  @CsvSource({
    "0, 0.5",
    "0.1, 0.460172162722971",
    "0.5, 0.3085375387259869",
    "0.66, 0.25462691467133614",
    "0.67, 0.2514288950953101",
    "1, 0.15865525393145707",
    "2, 0.02275013194817921",
    "3.5, 0.00023262907903552504",
    "5.6, 1.071759025831093e-08",
    "5.7, 5.990371401063528e-09",
    "8, 6.220960574271784e-16",
    "12, 1.776482112077679e-33",
    "20, 2.7536241186062337e-89",
    "37, 5.725571222524577e-300"
  })
  void equalsTheIndependentImplementation(double z, double tail) {
    assertThat(StandardNormal.upperTail(z)).isCloseTo(tail, within(1e-15 * tail));
  }

  // scipy 1.10.1: norm.ppf
  @ParameterizedTest
  @CsvSource({
    "1e-300, -37.0470962993612",
    "1e-20, -9.262340089798408",
    "1e-5, -4.264890793922825",
    "0.025, -1.9599639845400545",
    "0.07, -1.4757910281791706",
    "0.9, 1.2815515655446004",
    "0.999, 3.090232306167813"
  })
  void quantilesEqualTheIndependentImplementation(double probability, double z) {
    assertThat(StandardNormal.quantile(probability)).isCloseTo(z, within(1e-9));
    assertThat(StandardNormal.upTo(z)).isCloseTo(probability, within(1e-12 * probability));
  }

  @Test
  void quantilesReachFromInfinityToInfinity() {
    assertThat(StandardNormal.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(StandardNormal.quantile(0.5)).isZero();
    assertThat(StandardNormal.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThatIllegalArgumentException().isThrownBy(() -> StandardNormal.quantile(1.5));
  }

  @Test
  void wholeLineAndHalfLines() {
    double infinity = Double.POSITIVE_INFINITY;
    assertThat(StandardNormal.between(-infinity, infinity)).isEqualTo(1);
    assertThat(StandardNormal.between(-infinity, 0)).isEqualTo(0.5);
    assertThat(StandardNormal.between(0, infinity)).isEqualTo(0.5);
    assertThat(StandardNormal.between(infinity, infinity)).isZero();
    assertThat(StandardNormal.between(1, 1)).isZero();
  }
}
