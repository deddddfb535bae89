package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long millis;

  private ProgressDisplay display() {
    PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    return new ProgressDisplay(err, false, () -> TimeUnit.MILLISECONDS.toNanos(millis));
  }

  private List<String> lines() {
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void isSilentUnderTwoSeconds() {
    try (ProgressDisplay display = display()) {
      display.update("Reading", 1, 10);
      millis = 1999;
      display.update("Fitting", 1, 10);
    }

    assertThat(lines()).isEmpty();
  }

  @Test
  void saysWhatIsDoneFromThenOn() {
    try (ProgressDisplay display = display()) {
      millis = 2000;
      display.update("Reading", 1, 10);
      display.update("Fitting", 3, 10);
    }

    assertThat(lines()).containsExactly("Reading: 1 of 10", "Fitting: 3 of 10");
  }

  @Test
  void saysTheSameTaskOnlyNowAndThen() {
    try (ProgressDisplay display = display()) {
      for (millis = 2000; millis <= 22_000; millis += 100) {
        display.update("Reading", millis, 22_000);
      }
    }

    assertThat(lines())
        .containsExactly(
            "Reading: 2000 of 22000", "Reading: 12000 of 22000", "Reading: 22000 of 22000");
  }

  @Test
  void saysACountWhereTheTotalIsUnknown() {
    try (ProgressDisplay display = display()) {
      millis = 5000;
      display.update("Scoring responses", 256, -1);
    }

    assertThat(lines()).containsExactly("Scoring responses: 256");
  }

  @Test
  void saysANoteAtOnceAndNotAgain() {
    try (ProgressDisplay display = display()) {
      display.note("A part is not seen.");
      display.note("A part is not seen.");
    }

    assertThat(lines()).containsExactly("A part is not seen.");
  }
}
