package org.cyborgscoring.data;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

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
}
