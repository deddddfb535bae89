package org.cyborgscoring.rsmtool;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonNumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "-0.0, -0.0",
    "3, 3.0",
    "-2.5, -2.5",
    "100, 100.0",
    "0.0001, 0.0001",
    "0.00001, 1e-05",
    "1.2782134497062227e-05, 1.2782134497062227e-05",
    "-8.43769498715119e-17, -8.43769498715119e-17",
    "27.500000000000004, 27.500000000000004",
    "2e-3, 0.002",
    "2e22, 2e+22",
    "1e16, 1e+16",
    "1234567890123456, 1234567890123456.0",
    "1.5e300, 1.5e+300"
  })
  void writesNumbersAsPythonDoes(double number, String text) {
    assertThat(PythonNumbers.format(number)).isEqualTo(text);
  }

  @Property
  void everyNumberComesBack(@ForAll double number) {
    assertThat(Double.parseDouble(PythonNumbers.format(number))).isEqualTo(number);
  }
}
