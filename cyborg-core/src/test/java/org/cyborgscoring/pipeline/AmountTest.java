package org.cyborgscoring.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cyborgscoring.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

  @ParameterizedTest
  @CsvSource({"10%, 0.1", "100%, 1", "7%, 0.07", "2.5 %, 0.025", "' 0.0001% ', 0.000001"})
  void readsAShare(String notation, double share) {
    assertThat(Amount.parse(notation)).isEqualTo(Amount.share(share));
  }

  @Test
  void readsACount() {
    assertThat(Amount.parse("150")).isEqualTo(Amount.count(150));
    assertThat(Amount.parse("1")).isNotEqualTo(Amount.parse("100%"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ten", "-5", "10%%", "1e3", "%", "5 of 10", "NaN"})
  void refusesWhatIsNoAmount(String notation) {
    assertThatThrownBy(() -> Amount.parse(notation))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "'" + notation + "' is no amount; write a share like 10% or a number like 150.");
  }

  @Test
  void refusesNothingAndMoreThanAll() {
    for (String notation : new String[] {"0%", "100.1%"}) {
      assertThatThrownBy(() -> Amount.parse(notation))
          .isInstanceOf(InputException.class)
          .hasMessage("A share lies above 0 % and at most at 100 %.");
    }
    for (String notation : new String[] {"0", "1.5"}) {
      assertThatThrownBy(() -> Amount.parse(notation))
          .isInstanceOf(InputException.class)
          .hasMessage(
              "A number of responses is a whole number of at least 1; a share is written like 10%.");
    }
  }

  @Property(tries = 300)
  void comesBackFromItsNotation(
      @ForAll @IntRange(min = 1, max = 1_000_000) int numerator,
      @ForAll @IntRange(min = 1, max = 1_000_000) int count) {
    Amount share = Amount.share(numerator / 1_000_003.0);

    assertThat(Amount.parse(share.toString())).isEqualTo(share);
    assertThat(Amount.parse(Amount.count(count).toString())).isEqualTo(Amount.count(count));
  }

  @Test
  void isWrittenAsItWasRead() {
    for (String notation : new String[] {"10%", "2.5%", "100%", "7%", "0.0001%", "150"}) {
      assertThat(Amount.parse(notation)).hasToString(notation);
    }
  }

  @Test
  void aShareIsRoundedAndNeverNothing() {
    assertThat(Amount.parse("10%").of(1338)).isEqualTo(134);
    assertThat(Amount.parse("1%").of(20)).isEqualTo(1);
    assertThat(Amount.parse("100%").of(77)).isEqualTo(77);
  }

  @Test
  void aCountCannotExceedWhatThereIs() {
    assertThat(Amount.count(20).of(20)).isEqualTo(20);
    assertThatThrownBy(() -> Amount.count(21).of(20))
        .isInstanceOf(InputException.class)
        .hasMessage("21 responses are asked for, but there are only 20.");
  }
}
