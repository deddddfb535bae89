package org.cyborgscoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.cyborgscoring.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private final Failures failures = new Failures(new Console(err, err, () -> false, false));

  @TempDir Path folder;

  @Test
  void saysWhatTheUserCanMend() {
    assertReported(new InputException("Mend this."), ExitCode.BAD_INPUT, "cyborg: Mend this.\n");
  }

  @Test
  void saysWhichFileIsNotThere() {
    assertReported(
        new NoSuchFileException("a.csv"), ExitCode.BAD_INPUT, "cyborg: There is no file a.csv.\n");
  }

  @Test
  void looksBehindUncheckedExceptions() {
    assertReported(
        new UncheckedIOException(new AccessDeniedException("a.csv")),
        ExitCode.MACHINE,
        "cyborg: No permission to use a.csv.\n");
  }

  @Test
  void saysWhatIsNoFolder() {
    assertReported(
        new FileAlreadyExistsException("runs"),
        ExitCode.MACHINE,
        "cyborg: runs is not a folder.\n");
  }

  @Test
  void saysWhatTheMachineRefused() {
    assertThat(failures.report(new IOException("No space left on device")))
        .isEqualTo(ExitCode.MACHINE);
    assertThat(said())
        .startsWith("cyborg: Reading or writing failed: No space left on device.")
        .doesNotContain("\tat ");
  }

  @Test
  void namesAFailureThatHasNoMessage() {
    assertThat(failures.report(new FileNotFoundException())).isEqualTo(ExitCode.MACHINE);
    assertThat(said()).contains("FileNotFoundException").doesNotContain("null");
  }

  @Test
  void saysThatTheUserStopped() {
    assertThat(failures.report(new CancellationException())).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(said()).startsWith("cyborg: Stopped.").hasLineCount(1);
  }

  @Test
  void saysHowToGiveMoreMemory() {
    assertThat(failures.report(new OutOfMemoryError("Java heap space")))
        .isEqualTo(ExitCode.MACHINE);
    assertThat(said())
        .containsPattern("may use [\\d,]+ MiB")
        .contains("CYBORG_JAVA_OPTS=-Xmx8g")
        .hasLineCount(1);
  }

  @Test
  void showsTheTraceOfAFaultOfTheProgramAlone() {
    assertThat(failures.report(new IllegalStateException("This cannot be.")))
        .isEqualTo(ExitCode.PROGRAM_ERROR);
    assertThat(said())
        .contains("fault of the program", "IllegalStateException: This cannot be.", "\tat ");
  }

  @Test
  void catchesALackOfMemoryAnywhereInACommand() {
    Path table = DemoTable.write(folder.resolve("spoons.csv"), 60);
    BooleanSupplier full =
        () -> {
          throw new OutOfMemoryError("Java heap space");
        };

    Answer.to(full, "run", table, "--scale", "0..3", "--out", folder.resolve("run"))
        .failed(ExitCode.MACHINE, "Memory ran out", "-Xmx");
  }

  private void assertReported(Exception failure, int exitCode, String said) {
    assertThat(failures.report(failure)).isEqualTo(exitCode);
    assertThat(said()).isEqualTo(said.replace("\n", System.lineSeparator()));
  }

  private String said() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
