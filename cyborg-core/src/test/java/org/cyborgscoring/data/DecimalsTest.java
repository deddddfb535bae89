package org.cyborgscoring.data;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

  @Test
  void writesNumbersAsPeopleDo() {
    assertThat(Decimals.format(3)).isEqualTo("3");
    assertThat(Decimals.format(2.5)).isEqualTo("2.5");
    assertThat(Decimals.format(-0.0)).isEqualTo("0");
    assertThat(Decimals.format(1.0 / 3)).isEqualTo("0.333333");
    assertThat(Decimals.format(100)).isEqualTo("100");
    assertThat(Decimals.format(1e-9)).isEqualTo("0");
    assertThat(Decimals.format(1e20)).isEqualTo("100000000000000000000");
  }

  @Test
  void numbersThatAreNoneHaveNoPlaceInATable() {
    assertThat(Decimals.format(Double.NaN)).isNull();
    assertThat(Decimals.format(Double.POSITIVE_INFINITY)).isNull();
  }

  @Property
  void isTrueToSixDecimals(@ForAll int integer, @ForAll short divisor) {
    double value = integer / (divisor == 0 ? 1.0 : divisor);

    assertThat(Double.parseDouble(Decimals.format(value))).isCloseTo(value, Offset.offset(1e-6));
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0,
        -0.0,
        .1,
        -1.0 / 3,
        0.9242680113386591,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        9007199254740993e3,
        1e-300
      })
  void keepsEveryBitWhereProgramsReadAgain(double value) {
    assertThat(Double.parseDouble(Decimals.exact(value).toPlainString())).isEqualTo(value + 0.0);
  }

  @Test
  void takesNoMoreDigitsThanThat() {
    assertThat(Decimals.exact(.1)).hasToString("0.1");
    assertThat(Decimals.exact(0.9242680113386591)).hasToString("0.9242680113386591");
  }
}
