package org.cyborgscoring.data;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FormulaGuardTest {

  @Test
  void putsAnApostropheBeforeWhatASpreadsheetWouldRun() {
    assertThat(FormulaGuard.apply("=1+1")).isEqualTo("'=1+1");
    assertThat(FormulaGuard.apply("'=1+1")).isEqualTo("''=1+1");
  }

  @Test
  void leavesOtherTexts() {
    assertThat(FormulaGuard.apply("1=1")).isEqualTo("1=1");
    assertThat(FormulaGuard.apply("'tis")).isEqualTo("'tis");
    assertThat(FormulaGuard.remove("'tis")).isEqualTo("'tis");
    assertThat(FormulaGuard.apply("")).isEmpty();
  }

  @Property
  void isUndoneForEveryText(@ForAll("texts") String text) {
    assertThat(FormulaGuard.remove(FormulaGuard.apply(text))).isEqualTo(text);
  }

  @Property
  void nothingItGivesBeginsLikeAFormula(@ForAll("texts") String text) {
    assertThat(FormulaGuard.apply(text)).doesNotMatch("(?s)[=+\\-@\t\r].*");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("'=+-@\t\r\na").ofMaxLength(6);
  }
}
