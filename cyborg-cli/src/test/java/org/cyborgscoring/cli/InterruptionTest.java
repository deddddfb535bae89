package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InterruptionTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void stopsTheWorkAndWaitsUntilItIsOver() throws Exception {
    CompletableFuture<Void> signal;
    try (Interruption interruption = Interruption.onSignal(err)) {
      assertThat(interruption.getAsBoolean()).isFalse();
      signal = CompletableFuture.runAsync(interruption::stop);
      while (!interruption.getAsBoolean()) {
        Thread.onSpinWait();
      }
      assertThat(signal).isNotDone();
    }
    signal.get(30, TimeUnit.SECONDS);
    assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("Stopping ...");
  }

  @Test
  void doesNotWaitForWorkThatIsOver() {
    Interruption interruption = Interruption.onSignal(err);
    interruption.close();

    interruption.stop();

    assertThat(bytes.size()).isZero();
  }
}
