package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
  private final TextTable table =
      new TextTable("", "QWK", "exact").row("Teacher", "0.7", "0.651").row("x", "-", "-");

  @Test
  void alignsNumbersToTheRight() {
    assertThat(table.toString())
        .isEqualTo("         QWK  exact\nTeacher  0.7  0.651\nx          -      -\n");
  }

  @Test
  void alignsTextsToTheLeft() {
    assertThat(table.leftAligned())
        .isEqualTo("         QWK  exact\nTeacher  0.7  0.651\nx        -    -\n");
  }
}
