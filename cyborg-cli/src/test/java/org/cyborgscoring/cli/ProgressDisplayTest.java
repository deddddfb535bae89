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

    assertThat(lines()).containsExactly("Reading: 1 of 10 (10 %)", "Fitting: 3 of 10 (30 %)");
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
            "Reading: 2000 of 22000 (9 %)",
            "Reading: 12000 of 22000 (54 %), 1000 a second, 10 s left",
            "Reading: 22000 of 22000 (100 %), 1000 a second");
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

  @Test
  void reckonsTheTimeLeftFromWhatWasDoneSinceTheBeginning() {
    try (ProgressDisplay display = display()) {
      display.update("Teacher scores", 500, 1000);
      millis = 20_000;
      display.update("Teacher scores", 510, 1000);
    }

    assertThat(lines())
        .containsExactly("Teacher scores: 510 of 1000 (51 %), 30 a minute, 16 min left");
  }

  @Test
  void showsShareSpeedAndTimeLeftOnATerminal() {
    PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    try (ProgressDisplay display =
        new ProgressDisplay(err, true, () -> TimeUnit.MILLISECONDS.toNanos(millis))) {
      display.update("Teacher scores", 100, 1000);
      millis = 10_000;
      display.update("Teacher scores", 200, 1000);
    }

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("Teacher scores", "20%", "200/1000", "0:01:20", "/s")
        .doesNotContain("\n");
  }
}
